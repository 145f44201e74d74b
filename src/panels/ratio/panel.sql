-- Inlet and outlet at the same moment. Pairs that a figure of columns × rows could not tell apart are one row.
create or replace macro inlet_outlet_pairs(outlet, inlet, starts, ends, flagged_from := null, flagged_to := null, columns := 240, rows := 120) as table
with
pair as (
  select i.value as inlet_value, o.value as outlet_value,
    coalesce(o."time" >= flagged_from and o."time" <= flagged_to, false) as flagged
  from reading o join reading i using ("time")
  where o.series_id = outlet and i.series_id = inlet
    and o."time" >= starts and o."time" <= ends and i."time" >= starts and i."time" <= ends
    and o.mark = 'normal' and i.mark = 'normal' and o.value is not null and i.value is not null
),
extent as (
  select min(inlet_value) as x0, greatest(max(inlet_value) - min(inlet_value), 1e-9) as dx,
    min(outlet_value) as y0, greatest(max(outlet_value) - min(outlet_value), 1e-9) as dy
  from pair
)
select min(inlet_value) as inlet, arg_min(outlet_value, inlet_value) as outlet, flagged, count(*)::integer as readings
from pair, extent e
group by flagged, floor((inlet_value - e.x0) / e.dx * columns), floor((outlet_value - e.y0) / e.dy * rows)
order by flagged, min(inlet_value), min(outlet_value);

-- Removal in %, reduced as a curve is.
create or replace macro removal(outlet, inlet, starts, ends, pixels := 500) as table
with
pixel as (select greatest((epoch(ends) - epoch(starts)) / pixels, 1) as seconds),
removed as (
  select o."time", 100 * (1 - o.value / i.value) as value
  from reading o join reading i using ("time")
  where o.series_id = outlet and i.series_id = inlet and i.value > 0 and o.value is not null
    and o."time" >= starts and o."time" <= ends and i."time" >= starts and i."time" <= ends
    and o.mark = 'normal' and i.mark = 'normal'
),
point as (
  select unnest(m4(r."time", r.value), recursive := true)
  from removed r, pixel p
  group by floor((epoch(r."time") - epoch(starts)) / p.seconds)
),
spaced as (select t, v, epoch(t) - epoch(lag(t) over (order by t)) as since from point)
select t as "time", v as value,
  (sum((coalesce(since, 0) > 1.5 * greatest(coalesce((select max(step) from series where series_id in (outlet, inlet)), 0) * 60, p.seconds))::integer)
    over (order by t))::integer as piece
from spaced, pixel p
order by t;
