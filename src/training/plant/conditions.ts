import { columnOf, wander, type Column } from '../column'
import type { Outlet } from '../outlet'
import type { Draw } from '../random'
import { timeAt, type Timeline } from '../timeline'
import { rainfall } from './rainfall'
import { rhythms } from './rhythm'

/** what everything else follows from */
export interface Conditions {
  /** production or sewage, 1 on average */
  load: Column
  /** rain in the sewer, as a share of the usual flow */
  wet: Column
  /** 0 while the plant stands still */
  running: Column
  /** factor on what arrives */
  shock: Column
  /** factor on what treatment lets through */
  upset: Column
}

export function conditionsOf(outlet: Outlet, timeline: Timeline, draw: Draw): Conditions {
  const slow = wander(timeline, draw('load'), 0.985, outlet.rhythm === 'steady' ? 0.02 : 0.07)
  const flat = () => columnOf(timeline, () => 1)
  return {
    load: columnOf(timeline, (row) => rhythms[outlet.rhythm](timeAt(timeline, row)) * Math.exp(slow[row]!)),
    wet: rainfall(timeline, draw('rain')).map((wet) => wet * outlet.rain),
    running: flat(),
    shock: flat(),
    upset: flat()
  }
}
