import type { Grade, Medium } from '../model/tables'

/** what a person may turn: the macro's default lies in SQL, its range here */
export interface Range {
  min: number
  max: number
  step: number
  unit?: string
}

/** a finding as its sentence sees it; times as text in the station's clock */
export interface Found {
  parameter: string
  stage: 'in' | 'out'
  medium: Medium | null
  unit: string
  startsAt: string
  endsAt: string
  readings: number
  /** minutes between rows of the series */
  step: number
  evidence: Record<string, number>
}

export interface RuleSpec {
  grade: Grade
  parameters: Record<string, Range>
  /** one of the panels that show the evidence */
  chart: 'segments' | 'ratio' | 'curve'
  /** what happened, in numbers, without the closing 疑似…，待核查 */
  sentence: { zh(found: Found): string; en(found: Found): string }
  /** what it may be: 疑似…，待核查 */
  suspicion: { zh: string; en: string }
}

export interface Rule extends RuleSpec {
  /** folder name */
  name: string
  /** text of `rule.sql`: the macro and its `_scope` */
  sql: string
  docs: { zh: string; en: string }
}

export const defineRule = (spec: RuleSpec): RuleSpec => spec

export const macroOf = (rule: { name: string }): string => rule.name.replaceAll('-', '_')

/** the call that runs a rule, with only the parameters that differ from its defaults */
export function callOf(rule: { name: string }, parameters: Record<string, number> = {}): string {
  const settings = Object.entries(parameters).map(([name, value]) => `${name} := ${Number(value)}`)
  return `from ${macroOf(rule)}(${settings.join(', ')})`
}
