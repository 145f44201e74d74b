import type { Reading, TextTable } from '../format'
import { csvLine } from '../json/csv-line'
import { columnNames } from '../json/row-table'
import { split } from '../text/split'
import { hintsOf } from './hints'
import { rewriter } from './row'

/** a text that was read as delimited and looks like an effluent chart: a long table under the file's own names */
export function asDmr(reading: Reading): Reading {
  return { ...reading, format: 'EPA DMR', tables: reading.tables.map(tableOf) }
}

function tableOf(table: TextTable): TextTable {
  const header = columnNames(table.top[0]!)
  const rewritten = rewriter(header)
  const { delimiter, quote } = table.dialect
  return {
    ...table,
    headerAt: 0,
    dialect: { delimiter: ',', quote: '"' },
    top: [header, ...table.top.slice(1).map(rewritten)],
    deep: table.deep.map(rewritten),
    hints: hintsOf(header),
    async *slices(dataAt) {
      for await (const slice of table.slices(dataAt)) {
        const bytes = slice.content instanceof Uint8Array ? slice.content : await slice.content.arrayBuffer()
        yield { ...slice, content: new TextEncoder().encode(textOf(new TextDecoder().decode(bytes))) }
      }
    },
    ...(table.again && { again: async (slice) => textOf(await table.again!(slice)) })
  }

  function textOf(text: string): string {
    let lines = ''
    for (const { fields } of split(text, delimiter, quote))
      lines += fields.length === 1 && fields[0] === '' ? '\n' : csvLine(rewritten(fields))
    return lines
  }
}
