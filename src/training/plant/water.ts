import { columnOf, wander, type Streams } from '../column'
import type { Outlet } from '../outlet'
import { pollutants } from '../quantities'
import type { Draw } from '../random'
import type { Timeline } from '../timeline'
import { inletOf } from './inlet'
import { probesOf } from './probes'
import { treated } from './treatment'
import type { Conditions } from './conditions'

/** the water that truly enters and leaves, without any instrument */
export function waterOf(outlet: Outlet, conditions: Conditions, timeline: Timeline, draw: Draw): Streams {
  const { load, wet, running } = conditions
  const ripple = wander(timeline, draw('flow'), 0.6, 0.02)
  const water: Streams = {
    ...probesOf(timeline, draw),
    'flow out': columnOf(
      timeline,
      (row) => running[row]! * outlet.flow * (load[row]! + wet[row]!) * Math.exp(ripple[row]!)
    )
  }
  for (const name of pollutants) {
    const level = ownLevel(outlet, name)
    const inlet = inletOf(outlet, level.in, conditions, timeline, draw(`${name} in`))
    water[`${name} in`] = inlet
    water[`${name} out`] = treated(outlet, level, inlet, conditions, timeline, draw(`${name} out`))
  }
  // ammonia is a part of total nitrogen, so the whole can never be less
  for (const stage of ['in', 'out']) {
    const ammonia = water[`NH3-N ${stage}`]!
    water[`TN ${stage}`] = water[`TN ${stage}`]!.map((rest, row) => rest + ammonia[row]!)
  }
  return water
}

function ownLevel(outlet: Outlet, name: string) {
  const level = outlet.levels[name]!
  if (name !== 'TN') return level
  const ammonia = outlet.levels['NH3-N']!
  return { in: level.in - ammonia.in, out: level.out - ammonia.out }
}
