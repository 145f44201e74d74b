import { framed, type Frame } from '../frame'
import { position, type Values, valueScale } from '../scale'
import type { CurveData, Lane } from './panel'

export interface PlacedLane extends Lane, Values {
  top: number
  height: number
  y: (value: number) => number
}

export interface Layout {
  width: number
  height: number
  left: number
  /** x of the plot's right edge */
  right: number
  starts: number
  ends: number
  x: (time: number) => number
  /** where bands begin and where the time axis lies */
  top: number
  bottom: number
  lanes: PlacedLane[]
}

const between = 14

/** where each panel of the stack stands: one x for all, a tall first panel */
export function layout(data: CurveData, frame: Frame): Layout {
  const { width, left, right, starts, ends } = framed(frame)
  const edge = width - right
  const top = data.stretches.length || data.marked.length ? 20 : 8
  let y = top
  const lanes = data.lanes.map((lane, i) => {
    const height = lane.height ?? (i ? 48 : 136)
    const values = valueScale([...lane.points.map((point) => point.value), ...limitsWithin(lane)], height > 90 ? 2 : 1)
    const placed = { ...lane, ...values, height, top: y, y: position(values.domain, [y + height, y]) }
    y += height + between
    return placed
  })
  const bottom = y - between + (lanes.length ? 8 : 0)
  return {
    width,
    height: bottom + 19,
    left,
    right: edge,
    starts,
    ends,
    top,
    bottom,
    lanes,
    x: position([starts, ends], [left, edge])
  }
}

// a limit far above everything would flatten the curve: it is then named at the edge instead
function limitsWithin(lane: Lane): number[] {
  const highest = lane.points.reduce((high, point) => Math.max(high, point.value), -Infinity)
  return (lane.limits ?? []).map((limit) => limit.value).filter((value) => value <= 2 * highest)
}
