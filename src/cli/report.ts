import type { Connection } from '../engine/protocol'
import { objects } from '../engine/rows'
import type { Source } from '../intake/source'
import { parameterById } from '../model/parameters'
import type { Grade, Medium } from '../model/tables'
import { rules } from '../rules'

export interface Lead {
  rank: number
  priority: number
  grade: Grade
  site: string
  outlet: string
  parameters: string[]
  rules: string[]
  starts_at: string
  ends_at: string
  sentence: string
}

interface FindingRow {
  finding: number
  rule: string
  grade: Grade
  site: string
  outlet: string
  parameter: string
  stage: 'in' | 'out'
  medium: Medium | null
  unit: string | null
  step: number
  starts_at: string
  ends_at: string
  readings: number
  score: number
  evidence: Record<string, number>
}

const names = `site.name as site, trim(concat_ws(' ', outlet.name, outlet.code)) as outlet`
const joins = `join outlet using (outlet_id) join site using (site_id)`
const minute = (column: string) => `strftime(${column}, '%Y-%m-%d %H:%M') as ${column}`

/** what the command line writes as JSON: sources, findings, coverage and ranked leads */
export async function report(connection: Connection, sources: Source[], lang: 'zh' | 'en') {
  const rows = async <T>(sql: string) => objects<T>(await connection.query(sql))
  const findings =
    await rows<FindingRow>(`select finding.rowid::integer as finding, rule, rule_grade.grade::varchar as grade, ${names}, parameter, stage::varchar as stage, outlet.medium::varchar as medium, unit, step,
    ${minute('starts_at')}, ${minute('ends_at')}, finding.readings, score, evidence
    from finding join rule_grade using (rule) join series using (series_id) join outlet on outlet.outlet_id = finding.outlet_id join site using (site_id)
    order by finding.rowid`)
  const byId = new Map(findings.map((finding) => [finding.finding, finding]))
  const leads = await rows<
    Omit<Lead, 'rank' | 'sentence'> & { findings: number[] }
  >(`select priority, grade::varchar as grade, ${names}, parameters, rules, ${minute('starts_at')}, ${minute('ends_at')}, findings
    from lead ${joins} order by priority desc, lead_id`)
  return {
    sources: sources.map(sourceReport),
    findings: findings.map(
      ({ rule, grade, site, outlet, parameter, stage, starts_at, ends_at, readings, score, evidence }) => ({
        rule,
        grade,
        site,
        outlet,
        parameter,
        stage,
        starts_at,
        ends_at,
        readings,
        score,
        evidence
      })
    ),
    coverage: await rows(`select rule, ${names}, parameter, stage::varchar as stage, status::varchar as status, reason
      from coverage join series using (series_id) join outlet on outlet.outlet_id = coverage.outlet_id join site using (site_id) order by rule, coverage.series_id`),
    leads: leads.map(({ findings, ...lead }, i): Lead => ({
      rank: i + 1,
      ...lead,
      sentence: sentence(byId.get(findings[0]!)!, lang)
    }))
  }
}

function sourceReport({
  name,
  format,
  encoding,
  rows,
  textCells,
  readings,
  missing,
  rejects,
  setAside,
  tables,
  questions,
  notes
}: Source) {
  const columns = tables.flatMap(({ sheet, columns }) =>
    columns.map(({ header, role, parameter, stage, basis, statistic, unit, reason }) =>
      role === 'value'
        ? { header, sheet, role, parameter, stage, basis, statistic, unit }
        : { header, sheet, role, setAside: reason ?? role }
    )
  )
  return { name, format, encoding, rows, textCells, readings, missing, rejects, setAside, columns, questions, notes }
}

function sentence(finding: FindingRow, lang: 'zh' | 'en'): string {
  const rule = rules.find(({ name }) => name === finding.rule)!
  const parameter = parameterById(finding.parameter)?.[lang] ?? finding.parameter
  const found = {
    ...finding,
    parameter,
    unit: finding.unit ?? '',
    startsAt: finding.starts_at,
    endsAt: finding.ends_at
  }
  const told = rule.sentence[lang](found).replace(/[。.]$/, '')
  return lang === 'en' ? `${told}. ${rule.suspicion.en}` : `${told}。${rule.suspicion.zh}`
}
