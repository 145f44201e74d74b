import type { Random } from './random'
import type { Timeline } from './timeline'

/** one quantity over the timeline; NaN is missing */
export type Column = Float64Array

/** columns by name: `flow out`, `COD in` */
export type Streams = Record<string, Column>

export const splitStream = (stream: string): [parameter: string, stage: string] => {
  const cut = stream.lastIndexOf(' ')
  return [stream.slice(0, cut), stream.slice(cut + 1)]
}

/** rows, the end not included */
export interface Span {
  from: number
  to: number
}

export function columnOf(timeline: Timeline, value: (row: number) => number): Column {
  return Float64Array.from({ length: timeline.length }, (_, row) => value(row))
}

/** a copy in which the rows of the span are replaced */
export function within(column: Column, span: Span, value: (old: number, row: number) => number): Column {
  return column.map((old, row) => (row >= span.from && row < span.to ? value(old, row) : old))
}

/** AR(1) about zero; persistence is that of one hour, whatever the step */
export function wander(timeline: Timeline, random: Random, persistence: number, sd: number): Column {
  const kept = persistence ** (timeline.step / 60)
  const fresh = sd * Math.sqrt(1 - kept * kept)
  let state = sd * random.gaussian()
  return columnOf(timeline, () => {
    const now = state
    state = kept * state + fresh * random.gaussian()
    return now
  })
}

/** what leaves a tank: late by the delay, then mixed over the given hours */
export function throughTank(timeline: Timeline, column: Column, delay: number, mixing: number): Column {
  const rows = Math.round((delay * 60) / timeline.step)
  const kept = Math.exp(-timeline.step / 60 / mixing)
  let state = column[0]!
  return column.map((_, row) => (state = kept * state + (1 - kept) * column[Math.max(0, row - rows)]!))
}
