-- The series of an outlet in the order in which a figure shows them: the flagged one, its inlet, flow, pH, its other
-- bases and statistics, then the rest.
create or replace macro outlet_series(outlet, flagged := null) as table
select s.series_id, s.outlet_id, s.parameter, s.stage::varchar as stage, s.basis::varchar as basis,
  s.statistic::varchar as statistic, s.unit, s.step, s.cycle, s.resolution, s.mdl, s.span, s.first, s.last, s.readings
from series s
left join series f on f.series_id = flagged
where s.outlet_id = outlet
order by
  case
    when s.series_id = f.series_id then 0
    when s.parameter = f.parameter and s.stage = 'in' and s.basis = f.basis then 1
    when s.parameter = 'flow' and s.stage = 'out' then 2
    when s.parameter = 'pH' and s.stage = 'out' then 3
    when s.parameter = f.parameter then 4
    else 5
  end,
  s.stage desc, s.series_id;

-- M4 of a group of points: the first, the lowest, the highest and the last, in order of time.
create or replace macro m4("time", value) as
list_sort(list_distinct([
  struct_pack(t := min("time"), v := arg_min(value, "time")),
  struct_pack(t := arg_min("time", value), v := min(value)),
  struct_pack(t := arg_max("time", value), v := max(value)),
  struct_pack(t := max("time"), v := arg_max(value, "time"))]));

-- A series reduced to at most four points a pixel, so that every peak survives. A new piece begins where readings are missing.
create or replace macro curve(of, starts, ends, pixels := 500) as table
with
pixel as (select greatest((epoch(ends) - epoch(starts)) / pixels, 1) as seconds),
point as (
  select unnest(m4(r."time", r.value), recursive := true)
  from reading r, pixel p
  where r.series_id = of and r."time" >= starts and r."time" <= ends and r.value is not null
  group by floor((epoch(r."time") - epoch(starts)) / p.seconds)
),
spaced as (select t, v, epoch(t) - epoch(lag(t) over (order by t)) as since from point)
select t as "time", v as value,
  (sum((coalesce(since, 0) > 1.5 * greatest(coalesce((select step from series where series_id = of), 0) * 60, p.seconds))::integer)
    over (order by t))::integer as piece
from spaced, pixel p
order by t;

-- Stretches of a series that bear one and the same mark. ends_at: where the last reading's step ends.
create or replace macro marked_stretches(of, starts, ends) as table
with
numbered as (
  select "time", mark,
    row_number() over (order by "time") - row_number() over (partition by mark order by "time") as island
  from reading
  where series_id = of and "time" >= starts and "time" <= ends
)
select mark::varchar as mark, min("time") as starts_at,
  max("time") + to_minutes(coalesce(any_value(s.step), 60)::bigint) as ends_at, count(*)::integer as readings
from numbered, (select step from series where series_id = of) s
where mark <> 'normal'
group by mark, island
order by starts_at;

-- The limits that hold for a series within a period: the outlet's own, else the strictest of its parameter and medium;
-- candidates says of how many.
-- Gas is judged by its converted value, where the outlet reports one.
create or replace macro limit_in_force(of, starts, ends) as table
with
judged as (
  select s.*, o.medium
  from series s join outlet o using (outlet_id)
  where s.series_id = of and s.stage = 'out' and s.basis <> 'mass' and (
    s.basis = 'converted' or o.medium <> 'gas' or not exists (
      from series c where c.outlet_id = s.outlet_id and c.parameter = s.parameter and c.basis = 'converted'))
),
fitting as (
  select l.*
  from limit_value l join judged j
    on l.parameter = j.parameter and (l.outlet_id = j.outlet_id or (l.outlet_id is null and l.medium = j.medium))
  where coalesce(l.unit = j.unit, true)
    and coalesce(l.valid_from <= ends, true) and coalesce(l.valid_to >= starts::date, true)
)
select value, unit, averaging, source, coalesce(verified, false) as verified, outlet_id is not null as own,
  (count(*) over ())::integer as candidates
from fitting
where (outlet_id is not null) = (select bool_or(outlet_id is not null) from fitting)
qualify own or row_number() over (order by value, valid_from desc) = 1
order by value;

-- The leads of an outlet that touch a period.
create or replace macro lead_stretches(outlet, starts, ends) as table
select lead_id, grade::varchar as grade, starts_at, ends_at
from lead
where outlet_id = outlet and starts_at <= ends and ends_at >= starts
order by lead.grade, starts_at;
