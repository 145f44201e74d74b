import { Refused, type Reading } from '../format'
import type { Encoding } from '../text/encoding'
import { cellsOf } from './cells'
import { Columns } from './columns'
import { linesOf } from './lines'
import { type RowBatch, rowTable } from './row-table'
import { past, valueEnd } from './walk'

const BATCH = 1000

/** one record a line; lines that are none are handed on as they stand, to be refused one by one */
export async function readLines(file: Blob, start: number, encoding: Encoding): Promise<Reading> {
  const columns = new Columns()
  let [good, bad] = [0, 0]
  for await (const { text } of linesOf(file, start, encoding)) {
    const at = recordAt(text)
    if (at === undefined) bad++
    else {
      good++
      columns.learn((put) => cellsOf(text, at, put))
    }
    if (columns.tooMany) throw new Refused('unreadable', `JSON: ${columns.count}`)
  }
  if (good === 0 || bad > good) throw new Refused('unreadable', `JSON: ${bad} / ${good + bad}`)
  const table = await rowTable({
    names: columns.header,
    deep: columns.deep(),
    batches: () => batches(file, start, encoding, columns)
  })
  return { format: 'NDJSON', encoding, tables: [table] }
}

async function* batches(file: Blob, start: number, encoding: Encoding, columns: Columns): AsyncGenerator<RowBatch> {
  let batch: RowBatch = { rows: [], first: 1, end: start }
  for await (const { text, number, end } of linesOf(file, start, encoding)) {
    if (batch.rows.length === BATCH || number !== batch.first + batch.rows.length) {
      if (batch.rows.length) yield batch
      batch = { rows: [], first: number, end }
    }
    const at = recordAt(text)
    batch.rows.push(at === undefined ? tooWide(text, columns.count) : columns.row((put) => cellsOf(text, at, put)))
    batch.end = end
  }
  if (batch.rows.length) yield batch
}

/** where the record starts in a line that holds one and nothing else */
function recordAt(text: string): number | undefined {
  const at = past(text, 0)
  if (text[at] !== '{' && text[at] !== '[') return undefined
  try {
    if (past(text, valueEnd(text, at)) !== text.length) return undefined
    // escapes are read with the cells: one that is broken breaks the line
    cellsOf(text, at, () => {})
    return at
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** a row that is wider than the table is refused with its text, and counted */
const tooWide = (text: string, width: number): string[] => [text.trim(), ...new Array<string>(width).fill('')]
