import type { Grade } from '../../model/tables'
import { call } from '../call'

/**
 * every reading that was in the files is in one row: `screened`, `missing`, `rejected`, `no rule could judge`,
 * or the reason that stands in the table `exclusion`
 */
export interface AccountRow {
  reason: string
  readings: number
}

/** reason null: the test could be made */
export interface TestRow {
  reason: string | null
  tests: number
  flagged: number
}

/** all four grades, with or without leads */
export interface GradeRow {
  grade: Grade
  leads: number
  outlets: number
}

export interface RuleRow {
  rule: string
  leads: number
  findings: number
}

/** rule × parameter: how much of it could be judged */
export interface CoverageRow {
  rule: string
  parameter: string
  flagged: number
  clear: number
  not_evaluated: number
  /** why most could not be */
  reason: string | null
}

/** what was opened */
export interface ExtentRow {
  sites: number
  outlets: number
  series: number
  readings: number
  first: number | null
  last: number | null
  /** most common step, minutes */
  step: number | null
}

export const accountCall = (): string => call('screened_readings')
export const testsCall = (): string => call('possible_tests')
export const gradesCall = (): string => call('leads_by_grade')
export const rulesCall = (): string => call('leads_by_rule')
export const coverageCall = (): string => call('coverage_by_parameter')
export const extentCall = (): string => call('extent')

export interface AccountWords {
  label: string
  /** 停产标记, for a reason of `AccountRow` */
  reason(reason: string): string
}

export { drawAccount } from './draw'
