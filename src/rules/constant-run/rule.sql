-- The series this rule can judge, and why not the others.
create or replace macro constant_run_scope(count := 5, surprise := 2, gap := 8) as table
select s.outlet_id, s.series_id,
  case
    when s.basis = 'mass' or s.statistic not in ('avg', 'instant') or s.parameter in ('total flow', 'electricity') then 'derived'
    -- lawfully typed in by hand where no analyser is required
    when s.parameter = 'humidity' then 'may be entered by hand'
    when s.readings < 4 * count then 'too few readings'
    when coalesce(m.readings, 0) < 4 * count then 'too few usable readings'
    when m.move is null and s.unit is null then 'never changes'
    when m.high < 10 * power(10, -s.resolution) then 'near the resolution'
    when m.still > m.readings / 2 and m.move < 1.5 * power(10, -s.resolution) then 'resolution too coarse'
  end as reason
from series s left join usable_summary m using (series_id);

-- 恒值: true measurements that repeat to the last decimal longer than chance allows at this resolution.
--   p        = chance that neighbours are equal: r / (2.5 σ), or as often as they are in the runs of 1 to 4 around
--   surprise = (k − 1) · −log10(p) − log10(n),  σ the robust step noise, r the resolution, k of n readings
--   score    = 0.95 · (1 − exp(−(surprise − 1) / 3))
create or replace macro constant_run(count := 5, surprise := 2, gap := 8) as table
with
judged as (
  select j.outlet_id, j.series_id, greatest(s.cycle, s.step, 1) as cycle, coalesce(power(10, -s.resolution), 0.01) as smallest,
    -- plain air
    case s.parameter when 'O2' then 20.5 else 1e300 end as ceiling
  from constant_run_scope(count := count, surprise := surprise, gap := gap) j join series s using (series_id)
  where j.reason is null
),
repeat as (
  -- rows in a row that repeat keep their distance to the row number
  select * exclude (row), row - row_number() over () as run
  from (
    select series_id, "time", value, lag("time") over () as before, epoch("time")::bigint // 1382400 as era, row_number() over () as row,
      lag(series_id) over () as previous_series, lag(value) over () as previous
    from usable
  )
  where value = previous and series_id = previous_series
),
run as (select series_id, run, min(era) as era, count(*) + 1 as length from repeat group by series_id, run),
long_run as (select series_id, run from run where length >= count),
-- logarithms are dear: only of series that hold a long run
stepped as (
  select series_id, epoch("time")::bigint // 1382400 as era, change
  from (
    select series_id, "time", case when lag(series_id) over () = series_id then value - lag(value) over () end as change from usable
  )
  where series_id in (select series_id from long_run)
),
-- 16 days: long enough for a spread, short enough that a quiet season is judged by itself
era as (
  select series_id, era, count(*) as n, count(*) filter (where change is null or change <> 0) as runs,
    sum(ln(nullif(abs(change), 0))) as logs, count(*) filter (where change <> 0) as moves
  from stepped group by series_id, era
),
short as (
  select series_id, era, count(*) as repeats, count(*) filter (where length = 2) as twos,
    count(*) filter (where length = 3) as threes, count(*) filter (where length = 4) as fours
  from run group by series_id, era
),
counted as (
  select e.series_id, e.era, e.n, e.runs, e.logs, e.moves, e.runs - coalesce(repeats, 0) as ones, coalesce(twos, 0) as twos,
    coalesce(threes, 0) as threes, coalesce(fours, 0) as fours
  from era e left join short using (series_id, era)
),
around as (
  select series_id, era + away - 1 as era, false as whole, sum(logs) as logs, sum(moves) as moves, sum(ones) as ones, sum(twos) as twos,
    sum(threes) as threes, sum(fours) as fours, 1 - sum(runs) / sum(n) as equal
  from counted, range(3) near(away)
  group by series_id, era + away - 1
  union all
  select series_id, null, true, sum(logs), sum(moves), sum(ones), sum(twos), sum(threes), sum(fours), 1 - sum(runs) / sum(n)
  from counted group by series_id
),
-- geometric runs are as likely to go on after 1, 2 or 3 readings; longer ones, the suspects, do not count.
-- Values held for irregular hours are not geometric: there it is how often neighbours are equal at all.
chance as (
  select series_id, era, whole, case when moves >= 20 or whole then exp(logs / nullif(moves, 0)) / 0.53 end as sigma,
    least(equal, coalesce(greatest(
      case when ones + twos + threes >= 30 then (twos + threes + fours) / (ones + twos + threes) end,
      case when twos + threes >= 20 then (threes + fours) / (twos + threes) end), 0)) as stay
  from around
),
piece as (
  select r.*, j.cycle, sum((epoch("time" - before) > greatest(gap * 3600, 180 * j.cycle))::integer)
    over (partition by r.series_id, r.run order by "time") as piece
  from repeat r semi join long_run using (series_id, run) join judged j using (series_id)
),
held as (
  select series_id, any_value(value) as value, any_value(era) as era, any_value(cycle) as cycle,
    -- the first reading of a run is known by the second; after a long gap the second is the first
    case when bool_or(epoch("time" - before) > greatest(gap * 3600, 180 * cycle)) then min("time") else min(before) end as starts_at,
    max("time") as ends_at,
    count(*) + (not bool_or(epoch("time" - before) > greatest(gap * 3600, 180 * cycle)))::integer as length
  from piece group by series_id, run, piece
),
weighed as (
  select j.outlet_id, h.*, j.smallest, (select sum(n) from counted c where c.series_id = h.series_id) as n,
    -- a series that never moves has no noise of its own: take an analyser's 1 %
    coalesce(least(l.sigma, w.sigma), 0.014 * abs(h.value)) as sigma,
    least(greatest(j.smallest / (2.5 * coalesce(least(l.sigma, w.sigma), 0.014 * abs(h.value))), coalesce(l.stay, 0), coalesce(w.stay, 0)), 1) as equal
  from held h
  join judged j using (series_id)
  join chance w on w.series_id = h.series_id and w.whole
  left join chance l on l.series_id = h.series_id and l.era = h.era
  where h.length >= count and abs(h.value) >= 10 * j.smallest and h.value < j.ceiling
),
scored as (select *, (length - 1) * -log10(equal) - log10(n) as strength from weighed)
select outlet_id, series_id, starts_at, ends_at, length::integer as readings, 0.95 * (1 - exp(-(strength - 1) / 3)) as score,
  map {'value': value, 'count': length, 'hours': epoch(ends_at - starts_at) / 3600 + cycle / 60, 'surprise': strength,
    'sigma': sigma, 'resolution': smallest, 'chance': equal}::map(varchar, double) as evidence
from scored
where strength >= surprise and equal < 0.9
order by series_id, starts_at;
