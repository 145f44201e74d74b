import type { Basis, Grade, Mark, Stage, Statistic } from '../../model/tables'
import { at, call, whole } from '../call'
import type { Frame } from '../frame'

export interface SeriesRow {
  series_id: number
  outlet_id: number
  parameter: string
  stage: Stage
  basis: Basis
  statistic: Statistic
  unit: string
  step: number | null
  cycle: number | null
  resolution: number | null
  mdl: number | null
  span: number | null
  first: number
  last: number
  readings: number
}

/** pieces are numbered: the line breaks between two of them */
export interface CurveRow {
  time: number
  value: number
  piece: number
}

export interface MarkedRow {
  mark: Mark
  starts_at: number
  /** where the last marked reading's step ends */
  ends_at: number
  readings: number
}

export interface LimitRow {
  value: number
  unit: string | null
  averaging: string | null
  source: string | null
  verified: boolean
  /** the outlet's own, rather than its parameter's and medium's */
  own: boolean
  /** how many there are; where not its own, only the strictest is given */
  candidates: number
}

export interface LeadStretchRow {
  lead_id: number
  grade: Grade
  starts_at: number
  ends_at: number
}

/** the series of an outlet: the flagged one first, then its inlet, flow, pH, its other bases, the rest */
export const outletSeriesCall = (outlet: number, flagged?: number): string =>
  call('outlet_series', { outlet: whole(outlet), flagged: flagged === undefined ? undefined : whole(flagged) })

/** at most four points a pixel, so that peaks survive */
export const curveCall = (series: number, starts: number, ends: number, pixels: number): string =>
  call('curve', {
    of: whole(series),
    starts: at(starts),
    ends: at(ends),
    pixels: whole(Math.max(1, Math.round(pixels)))
  })

export const markedCall = (series: number, starts: number, ends: number): string =>
  call('marked_stretches', { of: whole(series), starts: at(starts), ends: at(ends) })

export const limitCall = (series: number, starts: number, ends: number): string =>
  call('limit_in_force', { of: whole(series), starts: at(starts), ends: at(ends) })

export const leadStretchesCall = (outlet: number, starts: number, ends: number): string =>
  call('lead_stretches', { outlet: whole(outlet), starts: at(starts), ends: at(ends) })

/** one panel of the stack */
export interface Lane {
  name: string
  unit: string
  stage: Stage
  points: CurveRow[]
  limits?: LimitRow[]
  /** direct label in the right gutter */
  note?: string
  /** the label in this grade's colour */
  grade?: Grade
  /** decimals of a value that is pointed at */
  digits?: number
  /** height of the panel in px; the first is tall, the others low */
  height?: number
}

export interface CurveData {
  lanes: Lane[]
  marked: MarkedRow[]
  stretches: LeadStretchRow[]
}

export interface CurveWords {
  /** text alternative of the whole figure */
  label: string
  limit(limit: LimitRow): string
  mark(mark: Mark): string
  /** what stands over a lead's stretch, as 124 小时 */
  stretch(stretch: LeadStretchRow): string
  /** named once, in the widest gap */
  gap: string
}

export { drawCurve } from './draw'
export type { Frame }
