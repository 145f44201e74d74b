import { Refused, type Reading, type TextTable } from '../format'
import { columnNames } from '../json/row-table'
import { readText } from '../text/read'
import { type Block, blocksOf } from './blocks'
import { hintsOf } from './hints'
import { isWidths } from './looks-like'

/** a USGS RDB file: comments above, a row of widths under the header, maybe several tables one after the other */
export async function readRdb(file: Blob): Promise<Reading> {
  const tables: TextTable[] = []
  for (const block of await blocksOf(file)) tables.push(await tableOf(file, block))
  if (tables.length === 0) throw new Refused('empty', 'RDB')
  if (tables.length > 1) tables.forEach((table, i) => (table.sheet = String(i + 1)))
  return { format: 'USGS RDB', encoding: 'utf-8', tables }
}

async function tableOf(file: Blob, { comments, start, end, line }: Block): Promise<TextTable> {
  const { tables } = await readText(file.slice(start, end))
  const table = tables[0]!
  if (table.dialect.delimiter !== '\t') throw new Refused('unreadable', 'RDB')
  const widths = isWidths((table.top[1] ?? []).join('\t'))
  const header = columnNames(table.top[0]!)
  const below = widths ? 2 : 1
  return {
    ...table,
    headerAt: 0,
    top: [header, ...table.top.slice(below)],
    hints: hintsOf(header, comments),
    async *slices(dataAt) {
      for await (const slice of table.slices(dataAt - 1 + below))
        yield { ...slice, start: slice.start + start, end: slice.end + start }
    },
    firstRow: async (slice) => (await table.firstRow(slice)) + line - 1,
    rowsOf: async (slice, width) => (await table.rowsOf(slice, width)).map((row) => row + line - 1)
  }
}
