import type { Refusal, SourceRecipe } from './source'
import type { Dialect } from './text/dialect'
import type { Slice } from './text/slices'

/** a table as every format hands it over: text in columns, readable slice by slice */
export interface TextTable {
  sheet?: string
  /** what the format itself says of its columns and times; a person's recipe goes before it */
  hints?: SourceRecipe
  dialect: Dialect
  /** the first rows, from the file's first on */
  top: string[][]
  /** rows from further down, so that a column silent at the top is still known */
  deep: string[][]
  /** the texts from row `dataAt` of `top` on, nothing but rows */
  slices(dataAt: number): AsyncGenerator<Slice>
  /** row of `top` that is the header, where the format states it: titles before, data after */
  headerAt?: number
  /** the text of a slice once more, for the rare one that the engine's reader gives up on */
  again?(slice: number): Promise<string>
  /** file row of each row that a slice holds, blank and over-long ones left out */
  rowsOf(slice: number, width: number): Promise<number[]>
  /** file row of a slice's first line */
  firstRow(slice: number): Promise<number>
}

export interface Reading {
  format: string
  encoding: string
  tables: TextTable[]
  /** what the format counted on the way, by a short code; asked once the slices were read */
  notes?(): Record<string, number> | Promise<Record<string, number>>
}

/** thrown by a reader that can make nothing of a file */
export class Refused extends Error {
  constructor(
    readonly code: Refusal['code'],
    readonly found = ''
  ) {
    super(`${code}: ${found}`)
  }
}
