import { columnOf, wander, type Column } from '../column'
import type { Outlet } from '../outlet'
import type { Random } from '../random'
import type { Timeline } from '../timeline'
import type { Conditions } from './conditions'

/** what arrives: stronger with load, thinner with rain */
export function inletOf(
  outlet: Outlet,
  level: number,
  conditions: Conditions,
  timeline: Timeline,
  random: Random
): Column {
  const { load, wet, shock } = conditions
  const own = wander(timeline, random, 0.9, outlet.rhythm === 'steady' ? 0.06 : 0.12)
  return columnOf(
    timeline,
    (row) => (level * load[row]! ** 0.4 * shock[row]! * Math.exp(own[row]!)) / (1 + 0.8 * wet[row]!)
  )
}
