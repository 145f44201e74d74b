-- The finding that stands for each lead in the list: its strongest.
with member as (select lead_id, unnest(findings) as finding_id from lead)
select m.lead_id, f.rule, s.parameter, s.stage::varchar as stage, s.unit, f.starts_at, f.ends_at, f.readings, s.step, f.evidence
from member m
join finding f on f.rowid = m.finding_id
join series s using (series_id)
qualify row_number() over (partition by m.lead_id order by f.score desc, f.starts_at, m.finding_id) = 1
