import { within } from '../column'
import type { Effect } from '../effect'
import { rowsIn } from '../timeline'

const strengths = { plain: 3.2, medium: 2.6, hard: 2 }

/** an honest exceedance: a spill arrives at the inlet, and hours later leaves through the outlet */
export default {
  hours: { plain: [26, 36], medium: [22, 30], hard: [18, 24] },
  parameters: ['COD', 'NH3-N', 'TP', 'TN'],
  conditions(conditions, act) {
    const rise = rowsIn(act.timeline, 3)
    const fall = (act.to - act.from) / 2
    const spill = (since: number) => Math.min(1, (since + 1) / rise) * Math.exp(-Math.max(0, since - fall) / (fall / 4))
    const shock = within(
      conditions.shock,
      act,
      (usual, row) => usual * (1 + (strengths[act.difficulty] - 1) * spill(row - act.from))
    )
    return { ...conditions, shock }
  }
} satisfies Effect
