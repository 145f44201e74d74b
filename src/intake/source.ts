import type { Basis, Mark, Stage, Statistic } from '../model/tables'

/** `code`: an outlet's number or MN, part of what tells outlets apart */
export type Role = 'time' | 'site' | 'outlet' | 'code' | 'mark' | 'value' | 'aside'

/** how one column of a file was understood */
export interface Column {
  /** 0-based place in the file */
  index: number
  /** header rows joined, e.g. `化学需氧量·浓度(mg/L)` */
  header: string
  role: Role
  /** 0–1; below 0.6 the card asks */
  confidence: number
  parameter?: string
  stage?: Stage
  basis?: Basis
  statistic?: Statistic
  /** as the file says; readings are stored in the parameter's own unit */
  unit?: string
  /** why a column was set aside: `number`, `text`, `empty`, `total` … */
  reason?: string
  /** distinct texts in the sample, first rows first */
  samples: string[]
}

/** one table found in a file; a workbook may hold several */
export interface SourceTable {
  sheet?: string
  /** lines above the header: title, 企业名称: …, 导出时间: … */
  preamble: string[]
  headerRows: number
  columns: Column[]
  /** the first rows of data as text */
  firstRows: string[][]
  rows: number
}

/** something that was guessed; the guess is already applied */
export interface Question {
  code: 'time-order' | 'period' | 'unknown-mark' | 'unknown-unit' | 'outlet' | 'decimal-comma'
  /** what it is about: a column, a mark word … */
  subject: string
  guess: string
}

export interface RejectSample {
  row: number
  column: string
  raw: string
  reason: string
}

/** what was read from a file: text cells = readings + missing + rejects + set aside */
export interface Source {
  id: number
  name: string
  bytes: number
  sha256: string
  format: string
  encoding: string
  tables: SourceTable[]
  rows: number
  textCells: number
  readings: number
  missing: number
  rejects: number
  setAside: number
  /** set aside by reason: `columns`, `summary`, `duplicate` … */
  aside: Record<string, number>
  rejectSample: RejectSample[]
  questions: Question[]
  outlets: number
  series: number
  /** text in the station's clock, `2026-03-01 14:00` */
  first: string
  last: string
  /** median minutes between rows, and between true measurements where they are fewer */
  step: number
  cycle: number
}

/** what a person corrected, by header text; replayed on every reading of the file */
export interface SourceRecipe {
  columns?: Record<string, Partial<Pick<Column, 'role' | 'parameter' | 'stage' | 'basis' | 'statistic' | 'unit'>>>
  /** strptime patterns for the time column */
  time?: string[]
  /** further words for a missing value */
  missing?: string[]
  marks?: Record<string, Mark>
  site?: string
  outlet?: string
}

/** why a file could not be used at all; the page says it in its own language */
export interface Refusal {
  name: string
  code:
    | 'empty'
    | 'not-a-table'
    | 'no-rows'
    | 'one-column'
    | 'no-time'
    | 'no-numbers'
    | 'encrypted'
    | 'broken-workbook'
    | 'too-large'
    | 'unreadable'
  /** what was found instead, e.g. `PNG`, a header, the first texts of the time column */
  found: string
}

export type Opened = { source: Source } | { refused: Refusal }
