import type { Basis, Grade, Medium, Stage, Statistic } from '../../model/tables'
import { call, whole } from '../call'

export interface Factor {
  name: string
  points: number
}

/** best priority first */
export interface LeadRow {
  rank: number
  lead_id: number
  priority: number
  grade: Grade
  site_id: number | null
  site: string | null
  region: string | null
  outlet_id: number
  outlet: string | null
  outlet_code: string | null
  medium: Medium | null
  parameters: string[]
  rules: string[]
  starts_at: number
  ends_at: number
  findings: number
  factors: Factor[]
}

/** strongest first */
export interface FindingRow {
  lead_id: number
  finding_id: number
  rule: string
  outlet_id: number
  series_id: number
  starts_at: number
  ends_at: number
  readings: number
  score: number
  evidence: Record<string, number>
  parameter: string
  stage: Stage
  basis: Basis
  statistic: Statistic
  unit: string
  step: number | null
  cycle: number | null
  /** the inlet of the same parameter, where there is one */
  inlet_series_id: number | null
  limit_value: number | null
  limit_source: string | null
  limit_verified: boolean | null
}

export const leadListCall = (): string => call('lead_list')
export const leadFindingsCall = (lead: number): string => call('lead_findings', { lead: whole(lead) })
/** the strongest finding of every lead, for the list's sentences */
export const leadingFindingsCall = (): string => call('leading_findings')
