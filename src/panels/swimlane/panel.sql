-- Every outlet, the most urgent first.
create or replace macro lanes() as table
with
judged as (
  select outlet_id, max(priority) as priority, min(grade) as grade, count(*)::integer as leads from lead group by outlet_id
),
extent as (select outlet_id, min(first) as first, max(last) as last from series group by outlet_id)
select o.outlet_id, t.name as site, coalesce(o.code, o.name) as outlet, o.medium::varchar as medium,
  j.priority, j.grade::varchar as grade, coalesce(j.leads, 0) as leads, e.first, e.last
from outlet o
left join site t on t.site_id = o.site_id
left join judged j on j.outlet_id = o.outlet_id
left join extent e on e.outlet_id = o.outlet_id
order by j.priority desc nulls last, o.outlet_id;

-- The worst grade and score of each outlet in each bucket of time: where the findings of its leads lie.
create or replace macro lane_cells(minutes := 1440) as table
with
member as (select lead_id, outlet_id, grade, unnest(findings) as finding_id from lead),
spell as (
  select m.lead_id, m.outlet_id, m.grade, f.score, epoch(f.starts_at)::bigint // (minutes * 60) as low, epoch(f.ends_at)::bigint // (minutes * 60) as high
  from member m join finding f on f.rowid = m.finding_id
),
cell as (select lead_id, outlet_id, grade, score, unnest(generate_series(low, high)) as bucket from spell)
select outlet_id, make_timestamp(bucket * minutes * 60000000) as bucket, min(grade)::varchar as grade,
  arg_min(score, (grade, -score)) as score, count(distinct lead_id)::integer as leads
from cell
group by outlet_id, cell.bucket
order by outlet_id, bucket;

-- Where each outlet has data, by what its series begin and end with: reads no reading.
create or replace macro lane_spans() as table
with
reached as (
  select outlet_id, first, last,
    max(last) over (partition by outlet_id order by first, last rows between unbounded preceding and 1 preceding) as before
  from series where first is not null
),
parted as (
  select *, sum((before is null or first > before)::integer) over (partition by outlet_id order by first, last) as island
  from reached
)
select outlet_id, min(first) as starts_at, max(last) as ends_at
from parted
group by outlet_id, island
order by outlet_id, starts_at;

-- Where each outlet has data, by the times of its readings, in whole buckets.
create or replace macro lane_presence(minutes := 1440) as table
with
held as (
  select distinct s.outlet_id, epoch(r."time")::bigint // (minutes * 60) as bucket
  from reading r join series s using (series_id)
  where r.value is not null
),
numbered as (select *, bucket - row_number() over (partition by outlet_id order by bucket) as island from held)
select outlet_id, make_timestamp(min(bucket) * minutes * 60000000) as starts_at,
  make_timestamp((max(bucket) + 1) * minutes * 60000000) as ends_at
from numbered
group by outlet_id, island
order by outlet_id, starts_at;

-- Where at least half a bucket is marked, by the most marked series of each outlet.
create or replace macro lane_marks(minutes := 1440) as table
with
marked as (
  select series_id, epoch("time")::bigint // (minutes * 60) as bucket, count(*) as readings
  from reading where mark <> 'normal'
  group by all
),
held as (
  select distinct s.outlet_id, m.bucket
  from marked m join series s using (series_id)
  where m.readings * coalesce(s.step, 60) * 2 >= minutes
),
numbered as (select *, bucket - row_number() over (partition by outlet_id order by bucket) as island from held)
select outlet_id, make_timestamp(min(bucket) * minutes * 60000000) as starts_at,
  make_timestamp((max(bucket) + 1) * minutes * 60000000) as ends_at
from numbered
group by outlet_id, island
order by outlet_id, starts_at;
