import type { RecordBatch } from 'apache-arrow'
import { Refused, type TextTable } from '../format'
import { type RowBatch, rowTable } from '../json/row-table'
import { Sample } from '../json/sample'
import { backed } from './backed'
import { namesOf, rowAt } from './batch-rows'

/** rows made text at a time */
const ROWS = 4096

/** a piece of a columnar file and how many bytes of the file lie before its end */
export interface Piece {
  batch: RecordBatch
  end: number
}

/** what a columnar file holds as a table: a batch in memory at a time, of it some thousand rows as text */
export async function batchTable(pieces: () => AsyncGenerator<Piece>, format: string): Promise<TextTable> {
  let names: string[] | undefined
  const sample = new Sample()
  await guarded(format, async () => {
    for await (const { batch } of pieces()) {
      names ??= namesOf(batch.schema)
      const at = rowAt(backed(batch))
      for (let row = 0; row < batch.numRows; row++)
        if (sample.wants) sample.add(at(row))
        else sample.pass()
    }
  })
  if (!names || sample.rows().length === 0) throw new Refused('no-rows', (names ?? []).slice(0, 5).join('，'))
  return rowTable({ names, deep: sample.rows(), batches: () => batches(pieces, format) })
}

async function* batches(pieces: () => AsyncGenerator<Piece>, format: string): AsyncGenerator<RowBatch> {
  let first = 1
  try {
    for await (const { batch, end } of pieces()) {
      const at = rowAt(batch)
      for (let from = 0; from < batch.numRows; from += ROWS) {
        const rows = Array.from({ length: Math.min(ROWS, batch.numRows - from) }, (_, i) => at(from + i))
        yield { rows, first, end }
        first += rows.length
      }
    }
  } catch (error) {
    throw refused(format, error)
  }
}

/** whatever a decoder says of a broken file, we say that the file is broken */
export async function guarded<T>(format: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refused(format, error)
  }
}

const refused = (format: string, error: unknown): Refused =>
  error instanceof Refused
    ? error
    : new Refused('unreadable', `${format}: ${(error instanceof Error ? error.message : String(error)).slice(0, 120)}`)
