import type { Grade } from '../../model/tables'
import { at, call, whole } from '../call'
import type { Frame, Stretch } from '../frame'

/** a day's segment with too few readings to judge has no row */
export interface SegmentRow {
  /** midnight */
  day: number
  /** 0 … 24 / hours − 1 */
  segment: number
  readings: number
  mean: number
  /** coefficient of variation, 0.01 = 1 % */
  cv: number
}

export const segmentsCall = (series: number, starts: number, ends: number, hours = 6): string =>
  call('segments', { of: whole(series), starts: at(starts), ends: at(ends), hours: whole(hours) })

export interface SegmentsData {
  rows: SegmentRow[]
  hours: number
  /** what is outlined */
  flagged: (Stretch & { grade: Grade })[]
  /** px */
  rowHeight?: number
}

export interface SegmentsWords {
  label: string
  /** before the legend: 波动 */
  variation: string
  /** at its end: 空白：缺失或停产 */
  blank: string
  /** pointed at: as 08-14 06–12 · 1.1 % */
  cell(row: SegmentRow): string
}

export { drawSegments } from './draw'
export type { Frame }
