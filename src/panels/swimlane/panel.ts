import type { Grade, Medium } from '../../model/tables'
import { call, whole } from '../call'
import { gutters } from './layout'

/** an outlet, best priority first */
export interface LaneRow {
  outlet_id: number
  site: string | null
  outlet: string | null
  medium: Medium | null
  /** null: no lead */
  priority: number | null
  grade: Grade | null
  leads: number
  first: number | null
  last: number | null
}

/** the worst of an outlet in one bucket */
export interface CellRow {
  outlet_id: number
  bucket: number
  grade: Grade
  /** 0–1 */
  score: number
  leads: number
}

/** where an outlet has data, or where it is marked */
export interface StripRow {
  outlet_id: number
  starts_at: number
  ends_at: number
}

const day = 1440

/** minutes of a bucket in a figure of this width: a day, or as many as leave a cell 5 px wide */
export function bucketOf(span: { starts: number; ends: number }, width: number): number {
  const days = (span.ends - span.starts) / (day * 60_000)
  const least = (days * 5) / Math.max(width - gutters.left - gutters.right, 1)
  return day * ([1, 2, 7, 14, 28, 56].find((length) => length >= least) ?? 91)
}

export const lanesCall = (): string => call('lanes')
export const cellsCall = (minutes = day): string => call('lane_cells', { minutes: whole(minutes) })
/** cheap at any size: from what each series begins and ends with */
export const spansCall = (): string => call('lane_spans')
/** looks at every reading's time, 0.1 s a million: at once for up to some three million readings, else after the first paint */
export const presenceCall = (minutes = day): string => call('lane_presence', { minutes: whole(minutes) })
/** looks at every reading's mark, 0.01 s a million */
export const marksCall = (minutes = day): string => call('lane_marks', { minutes: whole(minutes) })

export interface SwimlaneData {
  lanes: LaneRow[]
  cells: CellRow[]
  /** minutes of a bucket */
  minutes: number
  strips: StripRow[]
  marked?: StripRow[]
  /** cells of other grades are not drawn */
  grades?: Grade[]
  selection?: Selection
}

export interface Selection {
  starts: number
  ends: number
  outlets: number[]
}

export interface SwimlaneFrame {
  width: number
  starts: number
  ends: number
  /** how many outlets are named and tall; the rest are thin context */
  named?: number
  left?: number
  right?: number
}

export interface SwimlaneWords {
  label: string
  /** 每天排口数 */
  perBucket: string
  /** 优先 */
  priority: string
  /** 第 15–31 位 */
  ranks(from: number, to: number): string
  /** what stands under the ranks that have leads, and those that have none */
  withLeads: string
  withoutLeads: string
  /** pointed at: the outlet, the bucket's beginning, and what is in it */
  cell(lane: LaneRow, cell: CellRow | undefined, bucket: number): string
}

export interface SwimlaneEvents {
  onpick?(outlet: number, bucket: number): void
  onbrush?(selection: Selection | null): void
}

export { drawSwimlane } from './draw'
