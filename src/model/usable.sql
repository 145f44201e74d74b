-- Each reading with the reason why rules should not judge it, or null. Order of series_id and time is kept:
-- every join here finds at most one row. An enum is compared with an enum: with a text it is cast to text first, row by row.
create or replace macro sifted(settle_hours := 2, idle_flow := 0.01, idle_o2 := 19, idle_temp := 40) as table
with
-- what tells of idle moments, with the values from which it may
watched as materialized (
  select series_id, outlet_id, parameter, if(parameter = 'flow', idle_flow, -1e300) as lower, if(parameter = 'O2', idle_o2, 1e300) as upper
  from series
  where stage = 'out'::stage_t and basis = 'measured'::basis_t and parameter in ('flow', 'O2', 'temperature')
),
-- most outlets never idle, and their moments need not be gathered
idle as (select distinct outlet_id from reading join watched using (series_id) where value <= lower or value > upper),
-- moments at which nothing is discharged: water without flow, or a stack that is both airy and cold
condition as (
  select outlet_id, "time", max(value) filter (where parameter = 'flow') as flow, min(value) filter (where parameter = 'O2') as o2,
    max(value) filter (where parameter = 'temperature') as temperature
  from reading join (from watched semi join idle using (outlet_id)) using (series_id)
  group by outlet_id, "time"
),
still as (select outlet_id, "time" from condition where flow <= idle_flow or (o2 > idle_o2 and temperature < idle_temp)),
marked as (
  select series_id, "time", value, qualifier, mark,
    -- the last abnormal mark so far, as series and minute in one number, so that the window streams; the filter repeats the
    -- case, because a window is quick over rows it may skip
    max(case when mark not in ('normal'::mark_t, 'manual'::mark_t) then series_id::bigint * 100000000 + epoch("time")::bigint // 60 end)
      filter (where mark not in ('normal'::mark_t, 'manual'::mark_t)) over (rows unbounded preceding)
      - series_id::bigint * 100000000 as last_mark
  from reading
)
select m.series_id, m."time", m.value,
  case
    when m.value is null then 'below detection'
    when m.mark = 'stopped'::mark_t then 'stopped'
    when m.mark <> 'normal'::mark_t then 'marked'
    when still."time" is not null then 'not discharging'
    when m.qualifier is not null or m.value < 2 * s.mdl then 'below detection'
    when m.last_mark >= 0 and epoch_us(m."time") < (m.last_mark + floor(settle_hours * 60)::bigint + 1) * 60000000 then 'settling after a mark'
    -- an analyser that measures every 2 h holds its value: keep one reading a cycle, whichever the phase
    when s.cycle > s.step and (epoch(m."time")::bigint // 60) % s.cycle::bigint >= s.step then 'held value'
  end as excluded
from marked m
join series s on s.series_id = m.series_id
left join still on still.outlet_id = s.outlet_id and still."time" = m."time";

-- What rules read by default. Screening lays a table of the same name over it, one slice of outlets at a time.
create or replace view usable as select series_id, "time", value from sifted() where excluded is null;

-- What several rules ask of every series, read once: move is the mean step between neighbours that differ, still how many do not,
-- high the highest value. Screening lays a table of the same name over it, too.
create or replace view usable_summary as
select series_id, count(*) as readings, avg(value) as mean, max(value) as high, sum((change = 0)::integer)::bigint as still,
  sum(abs(change)) / nullif(count(*) - 1 - still, 0) as move
from (
  select series_id, value, case when lag(series_id) over () = series_id then value - lag(value) over () end as change from usable
)
group by series_id;
