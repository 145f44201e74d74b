import type { Grade } from '../../model/tables'
import { at, call, whole } from '../call'
import type { CurveRow, LimitRow } from '../curve/panel'

/** readings of inlet and outlet at the same time; those that would fall on one another are one row */
export interface PairRow {
  inlet: number
  outlet: number
  flagged: boolean
  readings: number
}

/** removal over time, in %, as points of a curve: give them to `drawCurve` as a lane */
export type RemovalRow = CurveRow

export interface Pair {
  outlet: number
  inlet: number
  starts: number
  ends: number
}

export const pairsCall = (pair: Pair, flagged?: { starts: number; ends: number }): string =>
  call('inlet_outlet_pairs', {
    outlet: whole(pair.outlet),
    inlet: whole(pair.inlet),
    starts: at(pair.starts),
    ends: at(pair.ends),
    flagged_from: flagged && at(flagged.starts),
    flagged_to: flagged && at(flagged.ends)
  })

export const removalCall = (pair: Pair, pixels: number): string =>
  call('removal', {
    outlet: whole(pair.outlet),
    inlet: whole(pair.inlet),
    starts: at(pair.starts),
    ends: at(pair.ends),
    pixels: whole(Math.max(1, Math.round(pixels)))
  })

export interface RatioData {
  pairs: PairRow[]
  grade: Grade
  limit?: LimitRow
}

export interface RatioWords {
  label: string
  /** 进水 COD, at the end of the x axis */
  inlet: string
  /** 出水 COD, at the top of the y axis */
  outlet: string
  /** 线索时段 */
  flagged: string
  /** 限值 50 */
  limit?: string
}

export { drawRatio } from './draw'
