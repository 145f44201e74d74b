import { type Connection, type Engine, EngineError } from '../engine/protocol'
import { objects } from '../engine/rows'
import type { TextTable } from './format'
import type { Layout } from './layout'
import { countSlice, createStaging, readSlice, stageSlice } from './statements'
import { split, tidy } from './text/split'

/** a line that has more cells than the header, or a broken quote: none of its cells can be placed */
interface Ragged {
  slice: number
  /** line in its slice, from 1 */
  line: number
  cells: string[]
}

export interface SliceCounts {
  rows: number
  texts: number
  others: number
  readings: number
  ragged: Ragged[]
}

let serial = 0

/** reads a table slice by slice into its staging tables; `ondone` hears how many bytes of the file are through */
export async function stage(
  engine: Engine,
  connection: Connection,
  n: number,
  table: TextTable,
  layout: Layout,
  signal: AbortSignal | undefined,
  ondone: (bytes: number) => void
): Promise<SliceCounts> {
  const run = (sql: string) => connection.query(sql, signal)
  await run(createStaging(n, layout))
  const counts: SliceCounts = { rows: 0, texts: 0, others: 0, readings: 0, ragged: [] }
  let slice = 0
  for await (const { content, end } of table.slices(layout.header.dataAt)) {
    signal?.throwIfAborted()
    const cut = (content: Blob | Uint8Array) => oneSlice(engine, run, { n, slice, content, table, layout, counts })
    try {
      await cut(content)
    } catch (error) {
      // the engine's reader gives up on some broken text that ours can still cut into cells
      if (
        !(error instanceof EngineError) ||
        error.kind !== 'sql' ||
        !/CSV|Invalid Input/.test(error.message) ||
        !table.again
      )
        throw error
      const plain = tidy(await table.again(slice), table.dialect.delimiter, table.dialect.quote)
      await cut(new TextEncoder().encode(plain))
    }
    ondone(end)
    slice++
  }
  return counts
}

interface One {
  n: number
  slice: number
  content: Blob | Uint8Array
  table: TextTable
  layout: Layout
  counts: SliceCounts
}

async function oneSlice(
  engine: Engine,
  run: (sql: string) => Promise<Uint8Array>,
  { n, slice, content, table, layout, counts }: One
): Promise<void> {
  // a name is never used twice: the engine keeps what it knew of the first
  const name = `slice_${++serial}`
  await engine.register(`${name}.csv`, content)
  try {
    await run(readSlice(`${name}.csv`, name, table, layout))
    for (const statement of stageSlice(n, slice, layout)) await run(statement)
    const [count] = objects<Omit<SliceCounts, 'ragged'>>(await run(countSlice(layout)))
    for (const key of ['rows', 'texts', 'others', 'readings'] as const) counts[key] += count![key]
    const ragged = objects<{ line: number; csv_line: string }>(
      await run(`select distinct line, csv_line from ${name} order by line`)
    )
    for (const { line, csv_line } of ragged) counts.ragged.push(...raggedLines(slice, line, csv_line, table))
  } finally {
    await run(`drop table if exists ${name}; drop table if exists ${name}_scan; drop table if exists c`).catch(() => {})
    await engine.release(`${name}.csv`)
  }
}

/** an open quote may have swallowed several lines into one */
function raggedLines(slice: number, line: number, text: string, { dialect }: TextTable): Ragged[] {
  return text.split(/\r?\n/).flatMap((part, i) => {
    const [record] = split(part, dialect.delimiter, dialect.quote)
    const cells = (record?.fields ?? []).filter((cell) => cell.trim() !== '')
    return cells.length ? [{ slice, line: line + i, cells }] : []
  })
}
