-- Findings of one outlet that overlap, or lie within a day of each other, become one lead. Its priority is a sum a person
-- can check: what the best finding's grade is worth, how strong it is, how long it lasts, and what agrees with it; then
-- what speaks against it, by name. `rule_grade` (rule, grade, base) is a table that screening fills.

create or replace macro lead_rows() as table
with graded as (
  select finding.rowid::integer as finding, finding.*, grade, base, step, series.parameter
  from finding join rule_grade using (rule) join series using (series_id)
),
-- an exceedance that follows a flat stretch belongs to it: a day's grace joins them
reach as (
  select *, max(ends_at) over (partition by outlet_id order by starts_at, ends_at, finding rows between unbounded preceding and 1 preceding) as reached
  from graded
),
grouped as (
  select *, sum(case when reached >= starts_at - interval 1 day then 0 else 1 end)
    over (partition by outlet_id order by starts_at, ends_at, finding) as island
  from reach
),
-- within a rule only the best finding counts: repeats must not multiply
best as (
  select outlet_id, island, rule, any_value(grade) as grade, any_value(base) as base, max(score) as score,
    arg_max(finding, score) as finding
  from grouped group by all
),
strength as (
  select outlet_id, island, max(base) as base, arg_max(grade, base) as grade, max(base * score) as best,
    count(*) as agreeing, count(distinct grade) as grades
  from best group by all
),
span as (
  select outlet_id, island, min(starts_at) as starts_at, max(ends_at) as ends_at,
    -- the longest of its findings, in hours of its own step
    max(epoch(ends_at) - epoch(starts_at) + 60 * step) / 3600 as hours,
    list(distinct rule order by rule) as rules,
    list(finding order by base * score desc, finding) as findings,
    list(parameter order by base * score desc, finding) as all_parameters,
    sum(readings) as readings,
    bool_or(rule = 'surge') and bool_or(rule <> 'surge') as surge_after
  from grouped group by all
),
factored as (
  select *, [
      struct_pack(name := 'grade', points := 0.4 * base),
      struct_pack(name := 'strength', points := 0.6 * best),
      struct_pack(name := 'duration', points := 8 * (1 - exp(-hours / 72))),
      struct_pack(name := 'agreement', points := case when agreeing > 1 then least(12, 6 * (agreeing - 1)) else 0 end),
      struct_pack(name := 'grades', points := case when grades > 1 then 6 else 0 end),
      struct_pack(name := 'surge', points := case when surge_after then 4 else 0 end),
      struct_pack(name := 'thin', points := case when readings < 12 and hours < 24 * 28 then -8 else 0 end)
    ] as parts
  from strength join span using (outlet_id, island)
)
select (row_number() over (order by list_sum(list_transform(parts, x -> x.points)) desc, outlet_id, starts_at))::integer as lead_id,
  outlet_id, grade, least(99, round(list_sum(list_transform(parts, x -> x.points)), 1))::double as priority, starts_at, ends_at, rules,
  list_distinct(all_parameters) as parameters,
  list_transform(list_filter(parts, x -> x.points <> 0), x -> struct_pack(name := x.name, points := round(x.points, 1)::double)) as factors,
  findings
from factored;
