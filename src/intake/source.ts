import type { Basis, Mark, Stage, Statistic } from '../model/tables'

/**
 * `code`: an outlet's number or MN, part of what tells outlets apart. `item`, `unit`, `statistic`: in a table with one row
 * an item, what each row's value is.
 */
export type Role = 'time' | 'site' | 'outlet' | 'code' | 'mark' | 'value' | 'aside' | 'item' | 'unit' | 'statistic'

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
  /** how many different texts the sample holds, and how many different values or names they became */
  distinct?: { texts: number; values: number }
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
  code:
    | 'time-order'
    | 'period'
    | 'unknown-mark'
    | 'unknown-unit'
    | 'outlet'
    | 'decimal-comma'
    /** does the time stand for the start or the end of its hour: guess `start` */
    | 'hour-label'
    /** a value that is no measurement, e.g. -200: proposed, never taken out by itself */
    | 'sentinel'
    /** the figures look like those of another unit */
    | 'magnitude'
  /** what it is about: a column, a mark word … */
  subject: string
  guess: string
}

/** a word of a mark column or in a cell, what it was taken for, and how many readings carry it */
export interface MarkWord {
  word: string
  mark: Mark
  readings: number
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
  /** what the format counted on the way, by a short code: frames with a bad CRC, entries skipped … */
  notes?: Record<string, number>
  questions: Question[]
  markWords: MarkWord[]
  /** the same for files of one shape: what a person corrected in one is offered to the others */
  signature: string
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
  /** for a table without times: the day its period starts, `2022-01-01` */
  period?: string
  /** what a time stands for; readings are stored at the start of their hour */
  hourLabel?: 'start' | 'end'
  /** by header: values that are no measurement and become missing */
  sentinels?: Record<string, number[]>
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
    /** the same bytes are open already under the name found: nothing was changed */
    | 'already-open'
  /** what was found instead, e.g. `PNG`, a header, the first texts of the time column */
  found: string
}

export type Opened = { source: Source } | { refused: Refusal }
