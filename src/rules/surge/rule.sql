-- The series this rule can judge, and why not the others. Inlets are not about discharge; where converted values exist the limit is theirs.
create or replace macro surge_scope(z := 7, multiple := 2) as table
select s.outlet_id, s.series_id,
  case
    when s.basis = 'mass' or s.statistic not in ('avg', 'instant') or s.parameter in ('pH', 'DO')
      or not regexp_matches(coalesce(s.unit, 'mg/L'), '^(mg|µg|ng|g|ppm|ppb)') then 'not a concentration'
    when s.readings < 48 then 'too few readings'
    when coalesce(m.readings, 0) < 48 then 'too few usable readings'
  end as reason
from series s left join usable_summary m using (series_id)
where s.stage = 'out' and not (s.basis = 'measured' and exists (
  from series c where c.outlet_id = s.outlet_id and c.parameter = s.parameter and c.stage = 'out' and c.basis = 'converted'));

-- 陡增: a concentration that leaps within a reading or two, across its limit or, where none is known, to a multiple of its running level.
--   z        = leap of ln x / σ, σ the root mean square of the series' other leaps, at least 3 %
--   surprise = z √2 / ln 10 − log10(n): chance under tails as heavy as Laplace's
--   score    = 0.8 · (1 − exp(−surprise / 5)), half of it for a single reading
create or replace macro surge(z := 7, multiple := 2) as table
with
judged as (
  select j.outlet_id, j.series_id, s.parameter, s.unit, o.medium, greatest(s.cycle, s.step, 1) as cycle,
    coalesce(power(10, -s.resolution), 0) as smallest
  from surge_scope(z := z, multiple := multiple) j join series s using (series_id) left join outlet o on o.outlet_id = j.outlet_id
  where j.reason is null
),
-- 2 (a − b) / (a + b) is ln(a / b) for small steps, and needs neither logarithms nor positive numbers
scale as (
  select series_id, count(*) as n, 4 * sum((value - previous) * (value - previous) / ((value + previous) * (value + previous))) as squares
  from (
    select series_id, value, lag(value) over () as previous, lag(series_id) over () as previous_series from usable
  )
  where series_id = previous_series and value + previous > 0 and series_id in (select series_id from judged)
  group by series_id
),
rise as (
  select series_id, "time", value, before, previous, if(earlier_series = series_id, earlier, null) as earlier
  from (
    select series_id, "time", value, lag("time") over () as before, lag(value) over () as previous, lag(value, 2) over () as earlier,
      lag(series_id) over () as previous_series, lag(series_id, 2) over () as earlier_series
    from usable
  )
  where value > 1.2 * previous and series_id = previous_series
),
leap as (
  select s.*, n, cycle, smallest, parameter, unit, medium, outlet_id, greatest(previous, 5 * smallest) as floor,
    -- a leap and its return are not their own measure
    sqrt(greatest((squares - 8 * power((value - previous) / (value + previous), 2)) / (n - 2), 0.0009)) as sigma,
    greatest(ln(value / floor), ln(value / greatest(earlier, 5 * smallest)) / sqrt(2)) / sigma as distance
  from rise s join judged using (series_id) join scale using (series_id)
  where value > 6 * smallest and greatest(previous, 5 * smallest) > 0 and epoch("time" - before) <= 180 * cycle
),
candidate as (select row_number() over () as id, * from leap where distance > z),
-- the outlet's own limit, else the loosest known for the parameter: what is above it is above all
bound as (
  select id, coalesce(max(l.value) filter (where l.outlet_id is not null), max(l.value)) as bound
  from candidate c join limit_value l
    on l.parameter = c.parameter and (l.outlet_id = c.outlet_id or (l.outlet_id is null and l.medium = c.medium))
    and (l.unit is null or c.unit is null or l.unit = c.unit)
  where coalesce(l.valid_from <= c."time", true) and coalesce(l.valid_to >= c."time", true)
  group by id
),
level as (
  select id, exp(avg(ln(greatest(u.value, smallest, 1e-6)))) as level
  from candidate c join usable u on u.series_id = c.series_id and epoch(c."time" - u."time") between 30 * cycle and 24 * 60 * cycle
  group by id
),
onset as (
  select c.*, bound, level, value / greatest(level, floor) as multiples, coalesce(bound, multiple * greatest(level, floor)) as threshold
  from candidate c join level using (id) left join bound using (id)
  where value > coalesce(bound, multiple * greatest(level, floor)) and previous <= coalesce(bound, multiple * greatest(level, floor))
),
-- it lasts until the value is back below, or for two days of readings
after as (
  select id, u."time", u.value, count(*) filter (where u.value <= threshold) over (partition by id order by u."time") as back
  from onset o join usable u on u.series_id = o.series_id and epoch(u."time" - o."time") between 0 and 2880 * cycle
),
lasted as (
  select id, max("time") as ends_at, count(*) as readings, max(value) as peak from after where back = 0 group by id
),
scored as (
  select *, distance * sqrt(2) / ln(10) - log10(n) as surprise,
    row_number() over (partition by series_id, ends_at order by "time") as place
  from onset join lasted using (id)
)
select outlet_id, series_id, "time" as starts_at, ends_at, readings::integer as readings,
  if(readings = 1, 0.5, 1) * 0.8 * (1 - exp(-surprise / 5)) as score,
  map_concat(
    map {'value': value, 'before': previous, 'level': level, 'multiple': multiples, 'z': distance, 'peak': peak,
      'hours': epoch(ends_at - "time") / 3600 + cycle / 60}::map(varchar, double),
    if(bound is null, map {}, map {'limit': bound})::map(varchar, double)) as evidence
from scored
where place = 1 and surprise > 0
order by series_id, starts_at;
