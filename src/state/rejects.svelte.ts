import { objects } from '../engine/rows'
import { csvFile } from '../project/csv'
import type { Source, Workbench } from '../workbench'

export interface Reject {
  row: number
  column: string
  raw: string
  reason: string
}

const shown = 200
const textOf = (word: string) => `'${word.replaceAll("'", "''")}'`

/** the cells of one file that nobody could read: how many for each reason, and the first of those that are looked at */
export class Rejects {
  reasons = $state.raw<{ reason: string; cells: number }[]>([])
  /** null: all reasons */
  reason = $state<string | null>(null)
  rows = $state.raw<Reject[]>([])
  #source = $state.raw<Source | null>(null)
  total = $derived(
    this.reason === null
      ? (this.#source?.rejects ?? 0)
      : (this.reasons.find(({ reason }) => reason === this.reason)?.cells ?? 0)
  )

  constructor(private workbench: Workbench) {}

  async open(source: Source) {
    if (source === this.#source) return
    this.#source = source
    this.reason = null
    this.rows = source.rejectSample
    this.reasons = counted(source.rejectSample)
    if (source.rejects <= source.rejectSample.length) return
    const reasons = await this.#ask<{ reason: string; cells: number }>(
      `select reason, count(*)::integer as cells from reject where source_id = ${source.id} group by reason order by cells desc, reason`
    )
    if (reasons && source === this.#source) this.reasons = reasons
  }

  async only(reason: string | null) {
    this.reason = reason
    const source = this.#source
    if (!source) return
    const sample = source.rejectSample.filter((each) => reason === null || each.reason === reason)
    this.rows = sample
    if (sample.length >= Math.min(this.total, shown)) return
    const rows = await this.#ask<Reject>(`${listed(source.id, reason)} limit ${shown}`)
    if (rows && this.reason === reason && source === this.#source) this.rows = rows
  }

  /** every one of them, with the names that its columns shall have */
  async csv(
    names: [file: string, row: string, column: string, raw: string, reason: string],
    say: (reason: string) => string
  ) {
    const source = this.#source
    if (!source) return
    const rows = (await this.#ask<Reject>(listed(source.id, this.reason))) ?? this.rows
    return csvFile(
      names,
      rows.map(({ row, column, raw, reason }) => [source.name, Number(row), column, raw, say(reason)])
    )
  }

  /** undefined when the list cannot be had just now; the first ones came with the file */
  async #ask<T>(sql: string): Promise<T[] | undefined> {
    try {
      return objects<T>(await this.workbench.query(sql))
    } catch {
      return undefined
    }
  }
}

const listed = (source: number, reason: string | null) =>
  `select "row", col as "column", raw, reason from reject where source_id = ${source}${reason === null ? '' : ` and reason = ${textOf(reason)}`} order by "row", col`

function counted(rows: Reject[]) {
  const cells: Record<string, number> = {}
  for (const { reason } of rows) cells[reason] = (cells[reason] ?? 0) + 1
  return Object.entries(cells)
    .map(([reason, n]) => ({ reason, cells: n }))
    .sort((a, b) => b.cells - a.cells)
}
