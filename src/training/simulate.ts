import type { Mark, Medium, Stage } from '../model/tables'
import { splitStream, type Streams } from './column'
import type { Act, Difficulty } from './effect'
import { effectNamed } from './effects'
import { measuredAt, toOutlet, type Outlet, type OutletSpec } from './outlet'
import { planAct } from './plan-act'
import { conditionsOf } from './plant/conditions'
import { waterOf } from './plant/water'
import type { Analyser } from './quantities'
import { drawFrom, type Draw } from './random'
import { display, type Shown } from './station/display'
import { measure } from './station/measure'
import { upkeep } from './station/upkeep'
import { stamp, timeAt, timelineOf, type Timeline } from './timeline'

export interface SimulationSpec {
  seed: string | number
  /** first day, `2026-07-01` */
  start?: string
  days?: number
  /** minutes between rows */
  step?: number
  outlets: OutletSpec[]
}

export interface SimulatedSeries extends Shown, Analyser {
  parameter: string
  stage: Stage
}

export interface SimulatedOutlet extends Pick<Outlet, 'site' | 'name' | 'code' | 'mn' | 'creditCode'> {
  medium: Medium
  timeline: Timeline
  /** one a row; rows marked `communication` never reached the platform */
  marks: Mark[]
  series: SimulatedSeries[]
}

/** hidden truth: one stretch of one parameter; starts and ends are its first and last row */
export interface Episode {
  site: string
  outlet: string
  parameter: string
  stage: Stage
  kind: string
  guilty: boolean
  starts: string
  ends: string
  difficulty: Difficulty
}

export interface Simulation {
  outlets: SimulatedOutlet[]
  truth: Episode[]
}

export function simulate({ seed, start = '2026-07-01', days = 60, step = 60, outlets }: SimulationSpec): Simulation {
  const timeline = timelineOf(start, days, step)
  const all = outlets.map((spec) => simulateOutlet(spec, timeline, drawFrom(`${seed}/${spec.site}/${spec.name ?? ''}`)))
  return { outlets: all.map(({ outlet }) => outlet), truth: all.flatMap(({ truth }) => truth) }
}

function simulateOutlet(spec: OutletSpec, timeline: Timeline, draw: Draw) {
  const built = toOutlet(spec, draw)
  const planned = (spec.acts ?? []).map((wish, order) =>
    planAct(wish, built, timeline, (name) => draw(`${wish.kind} ${order} ${name}`))
  )
  const outlet = planned.reduce((so, act) => effectNamed(act.kind).nature?.(so, act) ?? so, built)
  const acts = planned.map((act) => ({ ...act, outlet }))
  const touched = (hook: 'water' | 'sample' | 'record', streams: Streams) =>
    acts.reduce((so, act) => effectNamed(act.kind)[hook]?.(so, act) ?? so, streams)

  const conditions = acts.reduce(
    (so, act) => effectNamed(act.kind).conditions?.(so, act) ?? so,
    conditionsOf(outlet, timeline, draw)
  )
  const water = touched('water', waterOf(outlet, conditions, timeline, draw))
  const sample = touched('sample', water)
  const analyserOf = (stream: string) => outlet.analysers[splitStream(stream)[0]]!
  const measured = measuredAt(outlet).map((stream) => [
    stream,
    measure(sample[stream]!, analyserOf(stream), water['flow out']!, timeline, draw(`${stream} noise`))
  ])
  const record = touched('record', Object.fromEntries(measured))
  const marks = upkeep(conditions.running!, timeline, draw)
  const series = Object.entries(record).map(([stream, column]): SimulatedSeries => {
    const [parameter, stage] = splitStream(stream)
    const analyser = analyserOf(stream)
    return { parameter, stage: stage as Stage, ...analyser, ...display(column, analyser, marks) }
  })
  const { site, name, code, mn, creditCode } = outlet
  return {
    outlet: { site, name, code, mn, creditCode, medium: 'water' as const, timeline, marks, series },
    truth: acts.flatMap(episodesOf)
  }
}

function episodesOf({ kind, difficulty, parameters, outlet, timeline, from, to }: Act): Episode[] {
  const { guilty, stage = 'out' } = effectNamed(kind)
  return parameters.map((parameter) => ({
    site: outlet.site,
    outlet: outlet.name,
    parameter,
    stage,
    kind,
    guilty,
    starts: stamp(timeAt(timeline, from)),
    ends: stamp(timeAt(timeline, to - 1)),
    difficulty
  }))
}
