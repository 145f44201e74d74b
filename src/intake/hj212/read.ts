import { type Reading, Refused, type TextTable } from '../format'
import { encodingOf, markLength } from '../text/encoding'
import { split } from '../text/split'
import { logColumns } from './columns'
import { header } from './lines'
import { type Entry, Log, piecesOf } from './log'
import { SliceWriter } from './slice-writer'
import { type Frames, notesOf } from './tally'

export interface MessageReading extends Reading {
  /** complete once the slices were read to the end */
  frames: Frames
}

const HEAD = 64 << 10
const ROWS = 400
const DEEP = 128 << 10

const fields = (text: string) => [...split(text, ',')].map(({ fields }) => fields)

/** a log of HJ 212 messages as a long table, one line a value */
export async function readHj212(file: Blob): Promise<MessageReading> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  if (head.length === 0) throw new Refused('empty')
  const encoding = encodingOf(head)
  const start = markLength(head)
  const opening = await rowsAtTop(file, start)
  let writer = new SliceWriter()

  const table: TextTable = {
    dialect: { delimiter: ',', quote: '"' },
    headerAt: 0,
    hints: { columns: logColumns },
    top: [header, ...opening.rows],
    deep: encoding.startsWith('utf-16') ? [] : await deepRows(file),
    async *slices(dataAt) {
      writer = new SliceWriter(dataAt)
      const log = new Log()
      reading.frames = log.frames
      for await (const { bytes, end, last } of piecesOf(file, start, encoding)) {
        for (const entry of log.push(bytes, last)) {
          const full = writer.add(entry, end)
          if (full) yield full
        }
        if (last) {
          const rest = writer.flush(end)
          if (rest) yield rest
        }
      }
    },
    firstRow: async (slice) => writer.lines(slice)[0] ?? 1,
    rowsOf: async (slice) => writer.lines(slice)
  }
  const reading: MessageReading = {
    format: 'HJ 212',
    encoding,
    tables: [table],
    frames: opening.frames,
    notes: () => notesOf(reading.frames)
  }
  return reading

  async function rowsAtTop(file: Blob, start: number) {
    const log = new Log()
    const rows: string[][] = []
    for await (const { bytes, last } of piecesOf(file, start, encoding))
      for (const { text } of log.push(bytes, last)) {
        rows.push(...fields(text))
        if (rows.length >= ROWS) return { rows: rows.slice(0, ROWS), frames: log.frames }
      }
    if (rows.length === 0) throw refusal(log.frames)
    return { rows, frames: log.frames }
  }
}

/** a log without one value says what it holds instead */
function refusal({ frames, encrypted, otherCommands }: Frames): Refused {
  if (frames === 0) return new Refused('not-a-table', 'HJ 212')
  if (encrypted) return new Refused('encrypted', `HJ 212 × ${encrypted}`)
  const commands = Object.keys(otherCommands).filter(Boolean)
  return new Refused('no-numbers', commands.map((cn) => `CN=${cn}`).join('，') || 'HJ 212')
}

/** some rows from four places further down; the frames at the edges are left out */
async function deepRows(file: Blob): Promise<string[][]> {
  if (file.size <= 4 * DEEP) return []
  const rows: string[][] = []
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const at = Math.floor((file.size - DEEP) * part)
    const bytes = new Uint8Array(await file.slice(at, at + DEEP).arrayBuffer())
    const found: Entry[] = [...new Log().push(bytes, true)].slice(0, -1)
    rows.push(...fields(found.map(({ text }) => text).join('')).slice(0, 100))
  }
  return rows
}
