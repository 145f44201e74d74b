-- Each reading with the reason why rules should not judge it, or null. Order of series_id and time is kept:
-- every join here finds at most one row.
create or replace macro sifted(settle_hours := 2, idle_flow := 0.01, idle_o2 := 19, idle_temp := 40) as table
with
-- moments at which nothing is discharged: water without flow, or a stack that is both airy and cold
condition as (
  select outlet_id, "time", max(value) filter (where parameter = 'flow') as flow, min(value) filter (where parameter = 'O2') as o2,
    max(value) filter (where parameter = 'temperature') as temperature
  from reading join series using (series_id)
  where stage = 'out' and basis = 'measured' and parameter in ('flow', 'O2', 'temperature')
  group by outlet_id, "time"
),
still as (select outlet_id, "time" from condition where flow <= idle_flow or (o2 > idle_o2 and temperature < idle_temp)),
marked as (
  select series_id, "time", value, qualifier, mark,
    -- the last abnormal mark so far, as series and minute in one number, so that the window streams
    max(case when mark not in ('normal', 'manual') then series_id::bigint * 100000000 + epoch("time")::bigint // 60 end)
      over (rows unbounded preceding) - series_id::bigint * 100000000 as last_mark
  from reading
)
select m.series_id, m."time", m.value,
  case
    when m.value is null then 'below detection'
    when m.mark = 'stopped' then 'stopped'
    when m.mark <> 'normal' then 'marked'
    when still."time" is not null then 'not discharging'
    when m.qualifier is not null or m.value < 2 * s.mdl then 'below detection'
    when m.last_mark >= 0 and epoch(m."time")::bigint // 60 - m.last_mark <= settle_hours * 60 then 'settling after a mark'
    -- an analyser that measures every 2 h holds its value: keep one reading a cycle, whichever the phase
    when s.cycle > s.step and (epoch(m."time")::bigint // 60) % s.cycle::bigint >= s.step then 'held value'
  end as excluded
from marked m
join series s on s.series_id = m.series_id
left join still on still.outlet_id = s.outlet_id and still."time" = m."time";

-- What rules read by default. Screening lays a table of the same name over it, one slice of outlets at a time.
create or replace view usable as select series_id, "time", value from sifted() where excluded is null;
