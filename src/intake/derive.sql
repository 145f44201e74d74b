-- What a block of series is like, from the readings just stored: every `every`-th reading is looked at for decimals.
-- `step` is the median distance of neighbours. Held values: where an analyser measures every k steps, its value changes
-- at one phase of k only.

create or replace macro series_shape(a, b, every := 1) as table
with neighbour as (
  select series_id, "time", value,
    case when lag(series_id) over () = series_id then lag("time") over () end as before,
    case when lag(series_id) over () = series_id then lag(value) over () end as value_before
  from reading where series_id between a and b
),
-- few distances are different, so counting them is far cheaper than sorting them
distance as (
  select series_id, (epoch("time") - epoch(before)) / 60 as minutes, count(*) as times, min("time") as first, max("time") as last,
    count(*) filter (where value = value_before) as held, count(value_before) as compared
  from neighbour group by series_id, minutes
),
ranked as (
  select *, sum(times) over (partition by series_id order by minutes nulls first) as upto,
    sum(times) over (partition by series_id) as readings
  from distance
),
paced as (
  select series_id, any_value(readings)::integer as readings, min(first) as first, max(last) as last,
    coalesce(min(minutes) filter (where minutes is not null and 2 * upto >= readings + 1), 0) as step,
    sum(held) / greatest(sum(compared), 1) as held
  from ranked group by series_id
),
-- decimals of the values as written: the most that more than 2 % of them need
written as (
  select series_id,
    avg((abs(value - round(value)) > 1e-6)::int) as d1, avg((abs(value * 10 - round(value * 10)) > 1e-5)::int) as d2,
    avg((abs(value * 100 - round(value * 100)) > 1e-4)::int) as d3, avg((abs(value * 1000 - round(value * 1000)) > 1e-3)::int) as d4
  from reading where series_id between a and b and value is not null and rowid % every = 0 group by series_id
),
-- a fortnight is long enough to count and short enough that the analyser's clock has not moved
change as (
  select series_id, (epoch("time") // (60 * step))::bigint as tick, epoch("time")::bigint // 1209600 as fortnight
  from neighbour join paced using (series_id)
  where held between 0.3 and 0.95 and step > 0 and value <> value_before and epoch("time") - epoch(before) <= 60 * step
),
phase as (
  select series_id, k, fortnight, tick % k as phase, count(*) as changes
  from change, (values (2), (3), (4), (6), (8), (12)) as cycles(k)
  group by all
),
aligned as (
  select series_id, k, sum(best) / sum(changes) as share, sum(changes) as changes
  from (select series_id, k, fortnight, max(changes) as best, sum(changes) as changes from phase group by all)
  where changes >= 8
  group by all
),
cycle as (select series_id, max(k) as k from aligned where share >= 0.9 and changes >= 16 group by series_id)
select paced.series_id, readings, first, last, step, coalesce(cycle.k, 1) * step as cycle,
  case when d4 > 0.02 then 4 when d3 > 0.02 then 3 when d2 > 0.02 then 2 when d1 > 0.02 then 1 when d1 is not null then 0 end as resolution
from paced left join written using (series_id) left join cycle using (series_id);
