-- The series this rule can judge, and why not the others.
create or replace macro variance_collapse_scope(hours := 24, z := -3, cv := 2, noise := 1.2) as table
select s.outlet_id, s.series_id,
  case
    when s.basis = 'mass' or s.statistic not in ('avg', 'instant') or s.parameter in ('pH', 'DO')
      or not regexp_matches(coalesce(s.unit, 'mg/L'), '^(mg|µg|ng|g|ppm|ppb)') then 'not a concentration'
    -- five segments, of 12 true measurements at least
    when s.readings < 5 * greatest(12, hours * 60 / greatest(s.cycle, s.step, 1)) then 'too few readings'
    when coalesce(m.readings, 0) < 5 * greatest(12, hours * 60 / greatest(s.cycle, s.step, 1)) then 'too few usable readings'
    when m.mean <= 0 or m.mean * cv / 100 < power(10, -s.resolution) then 'resolution too coarse'
  end as reason
from series s left join usable_summary m using (series_id);

-- 分时段方差极小: a stretch in which a concentration moves no more than the analyser's own noise.
-- A segment is three quarters of the hours asked for, a quarter apart, so that an episode that long is seen wherever it starts.
--   surprise = segments · min(z², 36) / (2 ln 10) − log10(4 · segments of the record), segments counted up to 3
--   score    = 0.95 · (1 − exp(−surprise / 4));  whole record: 0.85 · (1 − exp(−segments / 5)) · (1 − (cv / 3)²)
create or replace macro variance_collapse(hours := 24, z := -3, cv := 2, noise := 1.2) as table
with
judged as (
  -- quarters hold a number of true measurements, so that stops and slow analysers make them longer, not emptier
  select j.outlet_id, j.series_id, s.parameter, s.unit is not null as known, coalesce(power(10, -s.resolution), 0) as smallest,
    ceil(greatest(12, hours * 60 / greatest(s.cycle, s.step, 1)) / 4)::bigint as size, hours::double as span
  from variance_collapse_scope(hours := hours, z := z, cv := cv, noise := noise) j join series s using (series_id)
  where j.reason is null
),
place as (
  select series_id, (sum(m.readings) over (order by series_id rows unbounded preceding) - m.readings)::bigint as first
  from usable_summary m semi join series using (series_id)
),
numbered as (
  select series_id, "time", value, value - lag(value) over () as change, row_number() over () - 1 as row from usable
),
quarter as (
  select series_id, (row - first) // size as slot, count(*) as n, sum(value) as total, sum(value * value) as squares,
    sum(case when (row - first) % size <> 0 then change * change end) as changes, min("time") as starts_at, max("time") as ends_at
  from numbered join place using (series_id) join judged using (series_id)
  group by series_id, slot
),
summed as (
  select series_id, slot + later as slot, count(*) as quarters, sum(n)::bigint as n, sum(total) as total, sum(squares) as squares,
    sum(changes) as changes, min(starts_at) as starts_at, max(ends_at) as ends_at
  from quarter, range(3) step(later)
  group by series_id, slot + later
),
segment as (
  select series_id, slot, n, starts_at, ends_at, total / n as mean, (squares - total * total / n) / (n - 1) as variance,
    100 * sqrt(variance) / mean as spread, changes / (variance * (n - 1)) * n / (n - quarters) as von_neumann,
    spread < cv and von_neumann > noise and mean * cv / 100 >= smallest as flat
  from summed join judged using (series_id)
  where quarters = 3 and n > 2 * size and total > 0 and squares * n > total * total * (1 + 1e-9)
),
record as (
  select series_id, min(starts_at) as starts_at, max(ends_at) as ends_at, sum(total) / sum(n) as mean,
    sum(squares) / sum(n) - mean * mean as variance, sum(changes) / (sum(n) - count(*)) / variance as von_neumann, count(*) / 4 as lasting
  from quarter group by series_id
),
-- what is usual is read from the segments that are not suspect, or a record that is half false has no clean half
usual as (
  select series_id, median(ln(spread)) filter (where not flat) as level,
    greatest(1.4826 * mad(ln(spread)) filter (where not flat), 1 / sqrt(2 * (min(n) - 1))) as scale,
    count(*) filter (where not flat) as clean, count(*) / 3 as segments
  from segment
  where series_id in (select series_id from segment where flat union all select series_id from record where variance < 9e-4 * mean * mean)
  group by series_id
),
suspect as (
  select s.*, exp(level) as usual_spread, (ln(spread) - level) / scale as distance, segments,
    coalesce(slot - lag(slot) over (partition by series_id order by slot) > 3, true) as fresh
  from segment s join usual using (series_id)
  where flat and clean >= 8 and (ln(spread) - level) / scale < z
),
threaded as (select *, sum(fresh::integer) over (partition by series_id order by slot) as stretch from suspect),
collapse as (
  select series_id, min(starts_at) as starts_at, max(ends_at) as ends_at, median(spread) as spread,
    any_value(usual_spread) as usual_spread, median(distance) as distance, median(von_neumann) as von_neumann,
    (max(slot) - min(slot) + 3) / 4 as lasting, any_value(segments) as segments, 0 as whole
  from threaded group by series_id, stretch
),
-- a record false from its first day has nothing to compare with
always as (
  select series_id, r.starts_at, r.ends_at, 100 * sqrt(variance) / mean as spread, exp(level) as usual_spread, 0 as distance,
    von_neumann, lasting, segments, 1 as whole
  from record r join usual using (series_id) join judged using (series_id)
  where known and mean > 0 and variance > 1e-9 * mean * mean and variance < 9e-4 * mean * mean and von_neumann > noise
),
found as (from always union all from collapse where series_id not in (select series_id from always)),
weighed as (
  select f.*, least(lasting, 3) * least(distance * distance, 36) / (2 * ln(10)) - log10(4 * segments) as surprise,
    -- ammonia dosing holds NOx near its set-point, lawfully
    case when parameter in ('NOx', 'NO', 'NO2') and spread > 1 then 0.1 else 1 end as innocence
  from found f join judged using (series_id)
),
shown as (
  select w.series_id, w.starts_at, count(*) as readings, avg(u.value) as mean, min(u.value) as low, max(u.value) as high, entropy(u.value) as bits
  from usable u join weighed w on w.series_id = u.series_id and u."time" between w.starts_at and w.ends_at
  group by w.series_id, w.starts_at
)
select j.outlet_id, series_id, w.starts_at, w.ends_at, readings::integer as readings,
  innocence * case whole when 1 then 0.85 * (1 - exp(-lasting / 5)) * (1 - power(spread / 3, 2))
    else 0.95 * (1 - exp(-surprise / 4)) end as score,
  map {'cv': spread, 'usual_cv': usual_spread, 'z': distance, 'von_neumann': von_neumann, 'mean': mean, 'low': low, 'high': high,
    'hours': epoch(w.ends_at - w.starts_at) / 3600, 'whole': whole}::map(varchar, double) as evidence
from weighed w join shown using (series_id, starts_at) join judged j using (series_id)
-- a frozen number with a blip belongs to constant-run
where (whole = 1 or surprise > 1) and high - low >= 3 * smallest and bits > 1.3
order by series_id, starts_at;
