import type { Connection } from '../engine/protocol'
import { objects } from '../engine/rows'
import type { TextTable } from './format'
import type { RejectSample } from './source'
import type { SliceCounts } from './stage'
import type { Staged } from './store'
import { quoted } from './sql'

const SHOWN = 200
const BATCH = 2000

/** writes every cell that nobody could read into `reject`, with the row it stands in; returns the first ones */
export async function writeRejects(
  connection: Connection,
  source: number,
  { n, layout }: Staged,
  table: TextTable,
  counts: SliceCounts
): Promise<RejectSample[]> {
  const cells = objects<{ row: number; p: number; raw: string }>(
    await connection.query(`select row::double as row, p, raw from parsed where fate = 'reject' order by row, p`)
  )
  const lost = objects<{ row: number; texts: (string | null)[]; reason: string }>(
    await connection.query(
      `select row::double as row, texts, reason from lost_${n} where reason <> 'summary' order by row`
    )
  )
  const place = new Places(table, layout.width)
  const rejects: RejectSample[] = []
  for (const { row, p, raw } of cells)
    rejects.push({
      row: await place.of(row),
      column: layout.values[p % layout.values.length]!.header,
      raw,
      reason: 'not a number'
    })
  for (const { row, texts, reason } of lost)
    for (const [i, raw] of texts.entries())
      if (raw !== null) rejects.push({ row: await place.of(row), column: layout.columns[i]?.header ?? '', raw, reason })
  for (const { slice, line, cells } of counts.ragged) {
    const row = (await table.firstRow(slice)) + line - 1
    for (const [i, raw] of cells.entries())
      rejects.push({ row, column: layout.columns[i]?.header ?? '', raw, reason: 'ragged line' })
  }
  rejects.sort((a, b) => a.row - b.row)
  for (let i = 0; i < rejects.length; i += BATCH) {
    const values = rejects
      .slice(i, i + BATCH)
      .map(
        ({ row, column, raw, reason }) => `(${source}, ${row}, ${quoted(column)}, ${quoted(raw)}, ${quoted(reason)})`
      )
    await connection.query(`insert into reject values ${values.join(', ')}`)
  }
  return rejects.slice(0, SHOWN)
}

/** rows in staging are numbered slice by slice; the file's own number is looked up only for rows that are shown */
class Places {
  #slice = -1
  #rows: number[] = []
  constructor(
    readonly table: TextTable,
    readonly width: number
  ) {}

  async of(row: number): Promise<number> {
    const slice = Math.floor(row / 4294967296)
    if (slice !== this.#slice) {
      this.#slice = slice
      this.#rows = await this.table.rowsOf(slice, this.width)
    }
    return this.#rows[row % 4294967296] ?? 0
  }
}
