import { columnOf, throughTank, wander, type Column } from '../column'
import type { Level, Outlet } from '../outlet'
import type { Random } from '../random'
import { clockHour, timeAt, type Timeline } from '../timeline'
import type { Conditions } from './conditions'

/** what leaves: the inlet of some hours ago, damped, times a log-AR(1) of the process */
export function treated(
  outlet: Outlet,
  level: Level,
  inlet: Column,
  conditions: Conditions,
  timeline: Timeline,
  random: Random
): Column {
  const { cv, residence } = outlet
  const later = (column: Column) => throughTank(timeline, column, 0.4 * residence, 0.25 * residence)
  const arrived = later(inlet.map((value) => value / level.in))
  const shock = later(conditions.shock)
  const own = wander(timeline, random, 0.9, 0.7 * cv)
  const peak = random.between(10, 16)
  // a process that varies little damps its inlet more; a shock passes in full, since the tanks are overrun
  const passed = Math.min(0.8, 4 * cv)
  return columnOf(timeline, (row) => {
    const daily = 0.35 * cv * Math.cos((2 * Math.PI * (clockHour(timeAt(timeline, row)) - peak)) / 24)
    const response = arrived[row]! ** passed * shock[row]! ** (1 - passed)
    return level.out * response * conditions.upset[row]! * Math.exp(own[row]! + daily)
  })
}
