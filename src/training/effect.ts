import type { Span, Streams } from './column'
import type { Outlet } from './outlet'
import type { Conditions } from './plant/conditions'
import type { Draw } from './random'
import type { Timeline } from './timeline'

export const difficulties = ['plain', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

/** what somebody asks for; all but the kind may be left to chance */
export interface ActSpec {
  kind: string
  difficulty?: Difficulty
  parameters?: string[]
  /** first day, counted from 0 */
  day?: number
  /** clock hour of the first day */
  hour?: number
  hours?: number
}

/** one effect on one stretch of one outlet's record */
export interface Act extends Span {
  kind: string
  difficulty: Difficulty
  parameters: string[]
  outlet: Outlet
  timeline: Timeline
  /** the same name gives the same numbers in every hook */
  random: Draw
}

/**
 * A fraud or a decoy. It may step in at any point on the way from the plant to the export,
 * and only there: all that follows from it is left to the physics.
 */
export interface Effect {
  /** how long it lasts, shortest and longest; left out, it is the outlet's nature */
  hours?: Record<Difficulty, [number, number]>
  parameters: string[]
  stage?: 'in' | 'out'
  /** how the plant and its analysers are built */
  nature?(outlet: Outlet, act: Pick<Act, 'difficulty' | 'parameters' | 'random'>): Outlet
  /** production, rain, treatment going well or badly */
  conditions?(conditions: Conditions, act: Act): Conditions
  /** the water itself */
  water?(water: Streams, act: Act): Streams
  /** what reaches the analysers */
  sample?(sample: Streams, act: Act): Streams
  /** what the logger is told */
  record?(record: Streams, act: Act): Streams
}

/** replaces the act's rows in each of its parameters */
export function retouch(
  streams: Streams,
  act: Act,
  stage: 'in' | 'out',
  value: (old: number, row: number, parameter: string) => number
): Streams {
  const touched = act.parameters.map((parameter) => {
    const column = streams[`${parameter} ${stage}`]
    if (!column) throw new Error(`${act.kind}: ${act.outlet.site} does not measure ${parameter} ${stage}`)
    const replaced = column.map((old, row) => (row >= act.from && row < act.to ? value(old, row, parameter) : old))
    return [`${parameter} ${stage}`, replaced]
  })
  return { ...streams, ...Object.fromEntries(touched) }
}
