import { Refused, type Reading, type TextTable } from '../format'
import { type Dialect, dialectOf } from './dialect'
import { decoded, type Encoding, encodingOf, markLength } from './encoding'
import { slices, type Slice } from './slices'
import { lines, type Record as Line, split } from './split'

const TOP = 512 << 10
const DEEP = 32 << 10
const ROWS = 400

/** delimited text in any of our encodings */
export async function readText(file: Blob): Promise<Reading> {
  const head = new Uint8Array(await file.slice(0, TOP).arrayBuffer())
  const encoding = encodingOf(head)
  const start = markLength(head)
  const text = lines(whole(decoded(head.subarray(start), encoding), file.size <= TOP))
  if (text.trim() === '') throw new Refused('empty')
  const dialect = dialectOf(text)
  const records: Line[] = []
  for (const record of split(text, dialect.delimiter, dialect.quote)) if (records.push(record) === ROWS) break
  // blank lines hold no row, but keep their number
  const rows = records.filter(({ fields }) => fields.length > 1 || fields[0]!.trim() !== '')
  const quoted = rows.some(({ fields }) => fields.some((field) => field.includes('\n')))
  const usualWidth = rows.map(({ fields }) => fields.length).sort((a, b) => a - b)[Math.floor(rows.length / 2)]!
  const read: Slice[] = []
  let dataLine = 1
  // read from the file again: what was handed to the engine is the engine's
  const textOf = async ({ start, end }: Slice) =>
    lines(decoded(new Uint8Array(await file.slice(start, end).arrayBuffer()), encoding))

  const table: TextTable = {
    dialect,
    top: rows.map(({ fields }) => fields),
    deep: await deepRows(file, encoding, dialect),
    async *slices(dataAt) {
      dataLine = rows[dataAt]?.line ?? records.length + 1
      read.length = 0
      const at = start + lineStart(head.subarray(start), dataLine - 1, encoding)
      for await (const slice of slices(file, at, encoding, quoted)) {
        read.push(slice)
        yield slice
      }
    },
    again: (slice) => textOf(read[slice]!),
    async firstRow(slice) {
      let row = dataLine
      for (const one of read.slice(0, slice)) row += (await textOf(one)).split('\n').length - 1
      return row
    },
    async rowsOf(slice, width) {
      const first = await table.firstRow(slice)
      const kept: number[] = []
      for (const { fields, line } of split(await textOf(read[slice]!), dialect.delimiter, dialect.quote))
        if (fields.length <= width && (fields.length > 1 || width === 1 || fields[0] !== ''))
          kept.push(first + line - 1)
      return kept
    }
  }
  /** a file that breaks off within a line says at which row */
  const notes = async (): Promise<Record<string, number>> => {
    const last = read.at(-1)
    const text = last ? await textOf(last) : ''
    const record = text.endsWith('\n') ? undefined : [...split(text, dialect.delimiter, dialect.quote)].at(-1)
    if (!record || record.fields.length >= usualWidth) return {}
    return { 'cut at row': (await table.firstRow(read.length - 1)) + record.line - 1 }
  }
  return { format: dialect.delimiter === '\t' ? 'TSV' : 'CSV', encoding, tables: [table], notes }
}

/** a sample cut off in the middle of a line loses that line */
const whole = (text: string, complete: boolean): string => (complete ? text : text.slice(0, text.lastIndexOf('\n') + 1))

/** a few rows from four places further down */
async function deepRows(file: Blob, encoding: Encoding, { delimiter, quote }: Dialect): Promise<string[][]> {
  if (file.size <= TOP) return []
  const rows: string[][] = []
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const at = Math.floor((file.size - DEEP) * part)
    const bytes = new Uint8Array(await file.slice(at - (at % 2), at + DEEP).arrayBuffer())
    const first = bytes.indexOf(0x0a) + (encoding === 'utf-16le' ? 2 : 1)
    const text = decoded(bytes.subarray(first, bytes.lastIndexOf(0x0a) + 1), encoding)
    rows.push(...[...split(text, delimiter, quote)].slice(0, 100).map(({ fields }) => fields))
  }
  return rows
}

/** byte at which the line after `lines` line breaks starts */
function lineStart(bytes: Uint8Array, lines: number, encoding: Encoding): number {
  let at = 0
  for (let n = 0; n < lines; n++) {
    let found = bytes.indexOf(0x0a, at)
    while (encoding === 'utf-16le' && found >= 0 && (found % 2 || bytes[found + 1] !== 0))
      found = bytes.indexOf(0x0a, found + 1)
    while (encoding === 'utf-16be' && found >= 0 && (found % 2 === 0 || bytes[found - 1] !== 0))
      found = bytes.indexOf(0x0a, found + 1)
    if (found < 0) return bytes.length
    at = found + (encoding === 'utf-16le' ? 2 : 1)
  }
  return at
}
