import { position } from '../scale'
import type { LaneRow, SwimlaneFrame } from './panel'

export interface Placed {
  lane: LaneRow
  top: number
  height: number
  named: boolean
}

export interface Layout {
  width: number
  left: number
  right: number
  starts: number
  ends: number
  top: number
  bottom: number
  placed: Placed[]
  named: number
  x: (time: number) => number
}

/** px left and right of the lanes unless told */
export const gutters = { left: 206, right: 34 }

const tall = 15
const head = 34
const between = 10

/** the first outlets are named and tall; the rest are thin, thinner the more they are, thinnest those without a lead */
export function layout(lanes: LaneRow[], frame: SwimlaneFrame): Layout {
  const { width, starts, ends, left = gutters.left, right = gutters.right, named = 14 } = frame
  const edge = width - right
  const rest = lanes.slice(named)
  const led = rest.filter((lane) => lane.leads > 0).length
  const thin = (room: number, count: number) =>
    Math.min(4, Math.max(1, Math.floor((room * 2) / Math.max(count, 1)) / 2))
  const [withLead, without] = [thin(600, led), thin(240, rest.length - led)]
  let y = head
  const placed = lanes.map((lane, i) => {
    if (i === named) y += between
    const height = i < named ? tall : lane.leads ? withLead : without
    const top = y
    y += height
    return { lane, top, height, named: i < named }
  })
  const x = position([starts, Math.max(ends, starts + 60_000)], [left, edge])
  return {
    width,
    left,
    right: edge,
    starts,
    ends,
    top: head,
    bottom: y,
    placed,
    named: Math.min(named, lanes.length),
    x
  }
}

/** the lane at a height; lanes are in order of it */
export const laneAt = (placed: Placed[], y: number): Placed | undefined =>
  placed.find((lane) => y >= lane.top && y < lane.top + lane.height)
