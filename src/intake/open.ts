import type { Connection, Engine } from '../engine/protocol'
import { objects } from '../engine/rows'
import { Refused, type Reading, type TextTable } from './format'
import { readAny } from './door'
import { isArchive, unpack } from './zip/unpack'
import { fingerprint, signatureOf } from './fingerprint'
import { type Layout, layoutOf, merged } from './layout'
import { writeRejects } from './rejects'
import { settle } from './settle'
import type { Opened, Question, Source, SourceRecipe, SourceTable } from './source'
import { type SliceCounts, stage } from './stage'
import { quoted } from './sql'
import { staging } from './statements'
import { orderViolations, store } from './store'
import tables from './tables.sql?raw'
import cells from './cells.sql?raw'
import derive from './derive.sql?raw'

/** tables and macros that intake needs beside the shared ones */
export const intakeTables = `${tables}\n${cells}\n${derive}`

/** empties what files have put there; what rules and people added goes with it */
export const emptied = [
  'source',
  'site',
  'outlet',
  'series',
  'reading',
  'reject',
  'outlet_key',
  'slot',
  'edit',
  'opened',
  'finding',
  'coverage',
  'exclusion',
  'lead'
]
  .map((table) => `delete from ${table}`)
  .join('; ')

export interface NamedFile extends Blob {
  name: string
  lastModified?: number
}

/** reads a file, or each file in an archive, into the shared tables; `onopened` hears of each as it is through */
export async function openAll(
  engine: Engine,
  connection: Connection,
  file: NamedFile,
  recipe: SourceRecipe,
  signal: AbortSignal | undefined,
  onbytes: (done: number) => void,
  onopened: (opened: Opened, file: NamedFile) => void
): Promise<void> {
  if (!(await isArchive(file))) return onopened(await openFile(engine, connection, file, recipe, signal, onbytes), file)
  try {
    for await (const entry of unpack(file)) {
      signal?.throwIfAborted()
      if ('file' in entry) {
        const inner = Object.assign(entry.file, { name: entry.path })
        onopened(await openFile(engine, connection, inner, recipe, signal), inner)
      } else if (entry.skipped !== 'system' && entry.skipped !== 'empty')
        onopened(
          {
            refused: {
              name: entry.path,
              code:
                entry.skipped === 'encrypted'
                  ? 'encrypted'
                  : entry.skipped === 'not-a-table'
                    ? 'not-a-table'
                    : 'unreadable',
              found: entry.found ?? entry.skipped
            }
          },
          file
        )
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    onopened({ refused: { name: file.name, code: error.code, found: error.found } }, file)
  }
}

/** reads a file into the shared tables: whole, or without a trace */
export async function openFile(
  engine: Engine,
  connection: Connection,
  file: NamedFile,
  recipe: SourceRecipe = {},
  signal?: AbortSignal,
  onbytes: (done: number) => void = () => {}
): Promise<Opened> {
  const staged: { table: TextTable; layout: Layout; counts: SliceCounts }[] = []
  try {
    const prints = await fingerprint(file)
    await refuseRepeat(connection, prints.same)
    const reading = await readAny(file)
    for (const [table, layout] of await understood(connection, reading, file, recipe)) {
      const n = staged.length
      const single = reading.tables.length === 1
      const counts = await stage(engine, connection, n, table, layout, signal, (end) => onbytes(single ? end * 0.6 : 0))
      staged.push({ table, layout, counts })
    }
    return {
      source: await commit(connection, file, prints, reading, staged, recipe, signal, (share) =>
        onbytes(file.size * (0.6 + 0.4 * share))
      )
    }
  } catch (error) {
    if (error instanceof Refused) return { refused: { name: file.name, code: error.code, found: error.found } }
    throw error
  } finally {
    for (let n = 0; n <= staged.length; n++)
      for (const name of staging(n)) await connection.query(`drop table if exists ${name}`)
    await connection.query(
      `drop view if exists temp.odd; drop table if exists parsed; delete from outlet_key where outlet_id not in (select outlet_id from outlet)`
    )
  }
}

async function refuseRepeat(connection: Connection, same: string): Promise<void> {
  const [open] = objects<{ name: string }>(
    await connection.query(`select name from opened where same = ${quoted(same)}`)
  )
  if (open) throw new Refused('already-open', open.name)
}

/** the tables that can become readings; a workbook's other sheets are left alone, but one table must be there */
async function understood(
  connection: Connection,
  reading: Reading,
  file: NamedFile,
  recipe: SourceRecipe
): Promise<[TextTable, Layout][]> {
  const found: [TextTable, Layout][] = []
  let refused: Refused | undefined
  for (const table of reading.tables)
    try {
      found.push([table, await layoutOf(connection, table, file, recipe)])
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused ??= error
    }
  if (found.length === 0) throw refused ?? new Refused('empty')
  return found
}

async function commit(
  connection: Connection,
  file: NamedFile,
  prints: { sha256: string; same: string },
  reading: Reading,
  staged: { table: TextTable; layout: Layout; counts: SliceCounts }[],
  recipe: SourceRecipe,
  signal: AbortSignal | undefined,
  ondone: (share: number) => void
): Promise<Source> {
  const one = async <T = Record<string, number>>(sql: string) => objects<T>(await connection.query(sql))[0]!
  const { id } = await one<{ id: number }>(`select coalesce(max(source_id) + 1, 0) as id from source`)
  const source: Source = {
    id,
    name: file.name,
    bytes: file.size,
    sha256: prints.sha256,
    format: reading.format,
    encoding: reading.encoding,
    tables: [],
    rows: 0,
    textCells: 0,
    readings: 0,
    missing: 0,
    rejects: 0,
    setAside: 0,
    aside: { columns: 0, summary: 0, duplicate: 0 },
    rejectSample: [],
    questions: [],
    markWords: [],
    signature: '',
    outlets: 0,
    series: 0,
    first: '',
    last: '',
    step: 0,
    cycle: 0
  }
  const touched: string[] = []
  for (const [n, { table, layout, counts }] of staged.entries()) {
    // past the first table there is no way back, so nothing stops the others
    const heard = n === 0 ? signal : undefined
    const settled = await settle(connection, { n, layout }, merged(table.hints, recipe), heard)
    const repeated = await store(connection, { n, layout }, heard, (share) => ondone((n + share) / staged.length))
    source.rejectSample.push(...(await writeRejects(connection, id, { n, layout }, table, counts)))
    const raggedCells = counts.ragged.reduce((sum, { cells }) => sum + cells.length, 0)
    source.rows += counts.rows
    source.textCells += counts.texts + raggedCells - settled.blank
    source.readings += counts.readings + settled.readings - repeated
    source.missing += settled.missing
    source.rejects += settled.rejects + raggedCells
    source.aside.columns! += counts.others
    source.aside.summary! += settled.summary
    source.aside.duplicate! += repeated
    source.questions.push(...layout.questions, ...settled.questions)
    source.markWords.push(...settled.markWords)
    source.signature ||= signatureOf(layout.header.names)
    source.tables.push(tableCard(table, layout, counts))
    touched.push(`select o from wide_${n}`)
  }
  source.questions = distinct(source.questions)
  if (reading.notes) source.notes = await reading.notes()
  source.setAside = source.aside.columns! + source.aside.summary! + source.aside.duplicate!
  const { violations } = await one<{ violations: number }>(`select n as violations from (${orderViolations})`)
  if (violations > 0) throw new Error(`reading is out of order at ${violations} places`)
  Object.assign(
    source,
    await one(`select count(distinct outlet_id)::integer as outlets, count(*)::integer as series, strftime(min(first), '%Y-%m-%d %H:%M') as first, strftime(max(last), '%Y-%m-%d %H:%M') as last,
      median(step) as step, max(cycle) as cycle from series where outlet_id in (${touched.join(' union all ')})`)
  )
  await connection.query(`insert into source values (${id}, ${quoted(file.name)}, ${file.size}, ${quoted(source.sha256)}, ${quoted(source.format)}, ${quoted(source.encoding)},
    ${quoted(JSON.stringify(recipe))}, ${source.rows}, ${source.textCells}, ${source.readings}, ${source.missing}, ${source.rejects}, ${source.setAside})`)
  await connection.query(`insert into opened values (${id}, ${quoted(file.name)}, ${quoted(prints.same)})`)
  await connection.query('checkpoint bamai')
  return source
}

/** sheets of one shape ask the same */
const distinct = (questions: Question[]): Question[] => [
  ...new Map(questions.map((question) => [JSON.stringify(question), question])).values()
]

function tableCard(table: TextTable, layout: Layout, { rows }: SliceCounts): SourceTable {
  return {
    sheet: table.sheet,
    preamble: layout.header.preamble,
    headerRows: layout.header.rows,
    columns: layout.columns,
    firstRows: table.top.slice(layout.header.dataAt, layout.header.dataAt + 3),
    rows
  }
}
