import type { TextTable } from '../format'
import { letter } from '../header'
import { csvLine } from './csv-line'
import { RowNumbers } from './row-numbers'

/** rows that follow one another in a file */
export interface RowBatch {
  rows: string[][]
  /** number of the first one in the file, from 1 */
  first: number
  /** bytes of the file read so far */
  end: number
}

/** rows that can be read from the start again and again */
export interface RowSource {
  names: string[]
  /** what the file says of the whole table, `station: A1` */
  preamble?: string[]
  deep?: string[][]
  batches(): AsyncGenerator<RowBatch> | Generator<RowBatch>
}

const ROWS = 400
/** characters in a slice */
const SIZE = 8 << 20

/** rows of texts as a table that the import reads like any other: slice by slice, never all at once */
export async function rowTable({ names, preamble = [], deep = [], batches }: RowSource): Promise<TextTable> {
  const header = columnNames(names)
  const above = [...preamble.map((text) => [text]), header]
  const opening: string[][] = []
  for await (const { rows } of batches()) {
    opening.push(...rows.slice(0, ROWS - opening.length))
    if (opening.length === ROWS) break
  }
  let numbers = new RowNumbers(header.length)
  return {
    headerAt: preamble.length,
    dialect: { delimiter: ',', quote: '"' },
    top: [...above, ...opening],
    // where all rows are seen at the top, none is counted twice
    deep: opening.length < ROWS ? [] : deep,
    async *slices(dataAt) {
      const written = (numbers = new RowNumbers(header.length))
      const encoder = new TextEncoder()
      let text = above.slice(dataAt).map(csvLine).join('')
      let skip = Math.max(0, dataAt - above.length)
      let [start, through] = [0, 0]
      for await (const { rows, first, end } of batches()) {
        through = end
        for (const [i, row] of rows.entries()) {
          if (skip > 0) {
            skip--
            continue
          }
          text += csvLine(row)
          written.add(first + i, row.length)
          if (text.length < SIZE) continue
          yield { content: encoder.encode(text), start, end }
          written.next()
          start = end
          text = ''
        }
      }
      if (text) yield { content: encoder.encode(text), start, end: through }
    },
    firstRow: async (slice) => numbers.first(slice),
    rowsOf: async (slice) => numbers.of(slice)
  }
}

/** names as the header's finder makes them, so that hints find their columns: none empty, none twice */
export function columnNames(names: string[]): string[] {
  const plain = names.map((name, i) => name.replace(/\s+/g, ' ').trim() || letter(i))
  return plain.map((name, i) => (plain.indexOf(name) === i ? name : `${name} (${letter(i)})`))
}
