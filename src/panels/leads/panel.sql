-- Leads, the most urgent first.
create or replace macro lead_list() as table
select (row_number() over (order by l.priority desc, l.grade, l.starts_at, l.lead_id))::integer as rank,
  l.lead_id, l.priority, l.grade::varchar as grade, t.site_id, t.name as site, t.region,
  l.outlet_id, o.name as outlet, o.code as outlet_code, o.medium::varchar as medium,
  l.parameters, l.rules, l.starts_at, l.ends_at, len(l.findings)::integer as findings, l.factors
from lead l
left join outlet o on o.outlet_id = l.outlet_id
left join site t on t.site_id = o.site_id
order by rank;

-- What a lead is made of, the strongest first. finding_id is the finding's rowid.
create or replace macro lead_findings(lead) as table
with
member as (
  select lead_id, unnest(findings) as finding_id, generate_subscripts(findings, 1) as place from lead where lead_id = lead
),
found as (
  select m.lead_id, m.place, f.rowid as finding_id, f.rule, f.outlet_id, f.series_id, f.starts_at, f.ends_at, f.readings, f.score, f.evidence
  from member m join finding f on f.rowid = m.finding_id
)
select f.* exclude (place), s.parameter, s.stage::varchar as stage, s.basis::varchar as basis, s.statistic::varchar as statistic, s.unit, s.step, s.cycle,
  (select min(i.series_id) from series i
    where i.outlet_id = s.outlet_id and i.parameter = s.parameter and i.basis = s.basis and i.stage = 'in' and s.stage = 'out') as inlet_series_id,
  l.value as limit_value, l.source as limit_source, l.verified as limit_verified
from found f
left join series s on s.series_id = f.series_id
left join lateral (from limit_in_force(f.series_id, f.starts_at, f.ends_at) limit 1) l on true
order by f.place;

-- The finding that stands for each lead: its strongest.
create or replace macro leading_findings() as table
select l.lead_id, f.rule, s.parameter, s.stage::varchar as stage, o.medium::varchar as medium, s.unit,
  f.starts_at, f.ends_at, f.readings, s.step, f.evidence
from lead l
join finding f on f.rowid = l.findings[1]
join series s on s.series_id = f.series_id
join outlet o on o.outlet_id = l.outlet_id;
