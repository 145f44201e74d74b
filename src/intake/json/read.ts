import { Refused, type Reading } from '../format'
import { decoded, encodingOf, markLength } from '../text/encoding'
import { Columns } from './columns'
import { readLines } from './read-lines'
import { rowTable } from './row-table'
import { batchesOf, rowsOf } from './rows'
import { shapeOf, wholeEnd } from './shape'
import { past, valueEnd } from './walk'

const HEAD = 64 << 10
/** one value must be held in memory whole; lines need not */
const WHOLE = 256 << 20

/** JSON as a table: a list of records or of lists, one such list in an object, lists by column, or one record a line */
export async function readJson(file: Blob): Promise<Reading> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  const encoding = encodingOf(head)
  const start = markLength(head)
  const opening = decoded(head.subarray(start), encoding)
  if (opening.trim() === '') throw new Refused('empty')
  if (isLines(opening)) return readLines(file, start, encoding)
  if (file.size > WHOLE) throw new Refused('too-large', `JSON: ${Math.ceil(file.size / (1 << 20))} MB`)
  const text = decoded(new Uint8Array(await file.slice(start).arrayBuffer()), encoding)
  const at = past(text, 0)
  if (past(text, valueEnd(text, at)) < text.length) return readLines(file, start, encoding)
  return { format: 'JSON', encoding, tables: [await tableOf(text, at, file.size / text.length)] }
}

async function tableOf(text: string, at: number, scale: number) {
  if (text[at] !== '{' && text[at] !== '[') throw new Refused('not-a-table', 'JSON')
  const shape = shapeOf(text, at)
  const columns = new Columns(shape.kind === 'rows' ? shape.names : [])
  for (const { fill } of rowsOf(text, shape)) {
    columns.learn(fill)
    if (columns.tooMany) throw new Refused('unreadable', `JSON: ${columns.count}`)
  }
  if (columns.count === 0) throw new Refused('no-rows', 'JSON')
  return rowTable({
    names: columns.header,
    preamble: shape.preamble.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`),
    deep: columns.deep(),
    batches: () => batchesOf(text, shape, columns, scale)
  })
}

/** whether a second record stands on a line of its own below the first */
function isLines(opening: string): boolean {
  const at = past(opening, 0)
  const end = wholeEnd(opening, at)
  if (end === undefined || /\n/.test(opening.slice(at, end))) return false
  return /^[ \t\r]*\n\s*[{[]/.test(opening.slice(end))
}
