-- The outlet series this rule can judge, and why not the others.
create or replace macro inlet_outlet_ratio_scope(days := 7, hours := 12, cv := 2) as table
with
opposite as (
  select o.series_id, count(*) as inlets, count(*) filter (where m.readings > 0) as measured,
    count(*) filter (where greatest(i.step, o.step) <= 1.5 * least(i.step, o.step)) as alike
  from series o
  join series i on i.outlet_id = o.outlet_id and i.parameter = o.parameter and i.basis = o.basis and i.statistic = o.statistic
    and coalesce(i.unit, '') = coalesce(o.unit, '')
  left join usable_summary m on m.series_id = i.series_id
  where o.stage = 'out' and i.stage = 'in'
  group by o.series_id
)
select s.outlet_id, s.series_id,
  case
    when s.statistic not in ('avg', 'instant') or s.parameter in ('pH', 'DO')
      or not regexp_matches(s.unit, '^(mg|µg|ng|g|ppm|ppb)') then 'not a concentration'
    when s.unit is null then 'unknown parameter'
    when inlets is null then 'no inlet'
    when coalesce(m.readings, 0) = 0 or p.measured = 0 then 'too few usable readings'
    when alike = 0 then 'inlet and outlet measured at different steps'
  end as reason
from series s left join opposite p using (series_id) left join usable_summary m using (series_id)
where s.stage = 'out';

-- 进出水浓度比: an outlet as dirty as its inlet, cleaner than its process can make it, or tied to it by a constant factor.
--   inversion (kind 1): surprise = inverted hours / 24 · (1 + ln(out / in)),             score = 0.9 · (1 − exp(−surprise / 4))
--   removal   (kind 2): surprise = weeks outside · distance from the band,               score = 0.4 · (1 − exp(−surprise / 4))
--   constant  (kind 3): surprise = independent pairs · log10(CV expected / CV of ratio), score = 0.95 · (1 − exp(−(surprise − 1) / 4))
create or replace macro inlet_outlet_ratio(days := 7, hours := 12, cv := 2) as table
with
-- removal in percent that no process keeps up, or down to, for a segment; an inlet above strong may be purified further
band(parameter, least_removal, most_removal, strong) as (
  values ('COD', 10, 98.5, 1000), ('BOD5', 10, 99.7, 600), ('SS', 10, 99.8, 1000), ('NH3-N', 5, 99.9, 100), ('TN', 5, 97, 150),
    ('TP', 5, 99.7, 15), ('SO2', 15, 99.8, 5000), ('NOx', 5, 97, 1000), ('PM', 30, 99.99, 50000)
),
pair_of as (
  select s.outlet_id, s.series_id, s.parameter, i.series_id as inlet_id, greatest(s.cycle, s.step, i.cycle, i.step, 1) as minutes,
    greatest(86400, minutes * 60)::bigint as day, greatest(days * 86400, minutes * 60)::bigint as span
  from inlet_outlet_ratio_scope(days := days, hours := hours, cv := cv) j join series s using (series_id)
  join series i on i.outlet_id = s.outlet_id and i.parameter = s.parameter and i.basis = s.basis and i.statistic = s.statistic
    and i.unit = s.unit and i.stage = 'in'
  where j.reason is null
),
-- materialized, or the join would hash every reading there is
inlet_reading as materialized (
  select p.series_id, "time", value from usable u join pair_of p on p.inlet_id = u.series_id where value > 0
),
outlet_reading as materialized (select u.* from usable u semi join pair_of using (series_id) where value >= 0),
pair as (
  select p.series_id, o."time", o.value as outlet, i.value as inlet, o.value / i.value as ratio,
    epoch(o."time")::bigint // p.day as day, epoch(o."time")::bigint // p.span as segment
  from outlet_reading o join inlet_reading i using (series_id, "time") join pair_of p using (series_id)
),
daily as (
  select series_id, segment, day, count(*) as n, sum(outlet) as outlet, sum(inlet) as inlet, sum(outlet * outlet) as outlet_squares,
    sum(inlet * inlet) as inlet_squares, sum(ratio) as ratio, sum(ratio * ratio) as ratio_squares,
    count(*) filter (where outlet >= inlet) as inversions, min("time") as starts_at, max("time") as ends_at
  from pair group by series_id, segment, day
),
usual as (select series_id, median(inlet / n) as inlet, median(outlet / n) as outlet from daily group by series_id),
-- rain thins the inlet, down to a sixth, while the outlet stays as it was; lag and liquor invert hours of a day, not most of it
dry as (
  select d.*, inversions * 2 >= n as inverted
  from daily d join usual u using (series_id)
  where not (d.inlet / n between u.inlet / 6 and 0.5 * u.inlet and d.outlet / n <= 1.3 * u.outlet)
),
-- a day of hourly pairs shows a constant factor; fewer pairs a day need the whole segment
sliced as (
  select *, segment as slice, true as long from dry
  union all
  select *, day as slice, false as long from dry where n >= 12
),
segment as (
  select series_id, slice as segment, long, sum(n) as n, max(n) >= 12 as frequent, sum(outlet) / sum(n) as outlet, sum(inlet) / sum(n) as inlet,
    100 * sqrt(greatest(sum(outlet_squares) * sum(n) / power(sum(outlet), 2) - 1, 0)) as cv_outlet,
    100 * sqrt(greatest(sum(inlet_squares) * sum(n) / power(sum(inlet), 2) - 1, 0)) as cv_inlet,
    100 * sqrt(greatest(sum(ratio_squares) * sum(n) / power(sum(ratio), 2) - 1, 0)) as cv_ratio,
    min(starts_at) as starts_at, max(ends_at) as ends_at
  from sliced where outlet > 0 group by series_id, slice, long
),
inversion as (
  select d.series_id, segment, 1 as kind, sum(n) as pairs, sum(inversions) as inversions, sum(outlet) as outlet, sum(inlet) as inlet,
    null::double as cv_ratio, min(d.starts_at) as starts_at, max(d.ends_at) as ends_at,
    sum(inversions) * any_value(minutes) / 1440 * (1 + greatest(ln(sum(outlet) / sum(inlet)), 0)) as surprise,
    sum(inversions) * any_value(minutes) / 60 as lasting
  from dry d join pair_of using (series_id)
  where inverted group by d.series_id, segment
),
outside as (
  select series_id, segment, 2 as kind, n as pairs, 0 as inversions, outlet * n as outlet, inlet * n as inlet, cv_ratio, starts_at, ends_at,
    n * minutes / 10080 * case when 100 * (1 - outlet / inlet) > most_removal then ln((100 - most_removal) * inlet / (100 * outlet))
      else 1 - 100 * (1 - outlet / inlet) / least_removal end as surprise
  from segment join pair_of using (series_id) join band using (parameter)
  where long and n * minutes * 120 >= span and outlet < inlet
    and (100 * (1 - outlet / inlet) > most_removal and inlet < strong or 100 * (1 - outlet / inlet) < least_removal)
),
tied as (
  select series_id, segment, 3 as kind, n as pairs, 0 as inversions, outlet * n as outlet, inlet * n as inlet, cv_ratio, starts_at, ends_at,
    -- hours of one shift repeat each other
    n * least(1, minutes / 480) * log10(sqrt(cv_inlet * cv_inlet + cv_outlet * cv_outlet) / greatest(cv_ratio, 0.01)) as surprise
  from segment join pair_of using (series_id)
  where long <> frequent and n >= 6 and cv_ratio < cv and cv_inlet > 5 and cv_outlet > 5
),
suspect as (
  select *, coalesce(segment - lag(segment) over (partition by series_id, kind order by segment) > 1, true) as fresh
  from (select * exclude (lasting) from inversion where lasting >= hours union all from outside union all from tied)
),
threaded as (select *, sum(fresh::integer) over (partition by series_id, kind order by segment) as stretch from suspect),
found as (
  select series_id, kind, min(starts_at) as starts_at, max(ends_at) as ends_at, sum(pairs) as pairs, sum(inversions) as inversions,
    sum(outlet) / sum(pairs) as outlet, sum(inlet) / sum(pairs) as inlet, max(cv_ratio) as cv_ratio, sum(surprise) as surprise
  from threaded group by series_id, kind, stretch
)
select outlet_id, series_id, starts_at, ends_at, pairs::integer as readings,
  case kind when 1 then 0.9 * (1 - exp(-surprise / 4)) when 2 then 0.4 * (1 - exp(-surprise / 4))
    else 0.95 * (1 - exp(-(surprise - 1) / 4)) end as score,
  map {'kind': kind, 'ratio': outlet / inlet, 'removal': 100 * (1 - outlet / inlet), 'inlet': inlet, 'outlet': outlet, 'pairs': pairs,
    'inversions': inversions, 'hours': if(kind = 1, inversions, pairs) * minutes / 60,
    'cv_ratio': coalesce(cv_ratio, 0)}::map(varchar, double) as evidence
from found join pair_of using (series_id)
where kind < 3 or surprise > 2
order by series_id, starts_at, kind;
