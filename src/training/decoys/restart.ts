import { within } from '../column'
import type { Effect } from '../effect'
import { rowsIn } from '../timeline'

const excesses = { plain: 1.6, medium: 1.1, hard: 0.7 }
const rest = 30

/** after a marked stop the sludge needs a day or two, and the outlet comes down from high values */
export default {
  hours: { plain: [36, 48], medium: [30, 36], hard: [24, 30] },
  parameters: ['COD', 'NH3-N', 'TP', 'TN'],
  conditions(conditions, act) {
    const recovery = rowsIn(act.timeline, 12)
    const before = { from: act.from - rowsIn(act.timeline, rest), to: act.from }
    return {
      ...conditions,
      running: within(conditions.running, before, () => 0),
      upset: within(
        conditions.upset,
        act,
        (usual, row) => usual * (1 + excesses[act.difficulty] * Math.exp(-(row - act.from) / recovery))
      )
    }
  }
} satisfies Effect
