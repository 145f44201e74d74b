-- Every reading that was in the files, counted once: screened, or why not.
create or replace macro screened_readings() as table
with
judged as (select distinct series_id from coverage where status <> 'not evaluated'),
left_out as (select series_id, sum(readings) as readings from exclusion group by series_id),
remaining as (
  select case when j.series_id is null then 'no rule could judge' else 'screened' end as reason,
    s.readings - coalesce(x.readings, 0) as readings
  from series s
  left join judged j on j.series_id = s.series_id
  left join left_out x on x.series_id = s.series_id
),
part as (
  from remaining
  union all by name select reason, readings from exclusion
  union all by name select 'missing' as reason, missing as readings from source
  union all by name select 'rejected' as reason, rejects as readings from source
)
select reason, sum(readings)::bigint as readings
from part
group by reason
having sum(part.readings) > 0 or reason = 'screened'
order by reason <> 'screened', sum(part.readings) desc, reason;

-- Every rule on every series it could be asked about: made (reason null), or why not.
create or replace macro possible_tests() as table
with
test as (select status, case when status = 'not evaluated' then coalesce(reason, '') end as why from coverage)
select why as reason, count(*)::integer as tests, (count(*) filter (where status = 'flagged'))::integer as flagged
from test
group by why
order by why is not null, tests desc, why;

create or replace macro leads_by_grade() as table
select g.grade::varchar as grade, count(l.lead_id)::integer as leads, count(distinct l.outlet_id)::integer as outlets
from (select unnest(enum_range(null::grade_t))::grade_t as grade) g
left join lead l on l.grade = g.grade
group by g.grade
order by any_value(g.grade);

-- A lead counts once for each rule it stands on.
create or replace macro leads_by_rule() as table
with
member as (select lead_id, unnest(rules) as rule from lead),
found as (select rule, count(*) as findings from finding group by rule),
led as (select rule, count(distinct lead_id) as leads from member group by rule)
select rule, coalesce(l.leads, 0)::integer as leads, coalesce(f.findings, 0)::integer as findings
from found f full join led l using (rule)
order by leads desc, findings desc, rule;

create or replace macro coverage_by_parameter() as table
select c.rule, s.parameter,
  (count(*) filter (where c.status = 'flagged'))::integer as flagged,
  (count(*) filter (where c.status = 'clear'))::integer as clear,
  (count(*) filter (where c.status = 'not evaluated'))::integer as not_evaluated,
  mode(c.reason) filter (where c.status = 'not evaluated') as reason
from coverage c join series s using (series_id)
group by c.rule, s.parameter
order by c.rule, s.parameter;

-- What is on the table.
create or replace macro extent() as table
select (select count(*) from site)::integer as sites, (select count(*) from outlet)::integer as outlets,
  count(*)::integer as series, coalesce(sum(readings), 0)::bigint as readings, min(first) as first, max(last) as last, mode(step) as step
from series;
