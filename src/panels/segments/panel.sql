-- How much a series varies within each segment of each day. A segment with less than half its readings has no row.
create or replace macro segments(of, starts, ends, hours := 6) as table
with
segment as (
  select date_trunc('day', "time") as day, hour("time") // hours as segment,
    count(*)::integer as readings, avg(value) as mean, stddev_samp(value) as deviation
  from reading
  where series_id = of and "time" >= starts and "time" <= ends and mark = 'normal' and value is not null
  group by all
)
select day, segment::integer as segment, readings, mean, deviation / abs(mean) as cv
from segment, (select step from series where series_id = of) s
where readings >= 3 and readings * coalesce(s.step, 60) >= hours * 30 and mean <> 0
order by day, segment;
