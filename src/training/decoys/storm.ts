import { within } from '../column'
import type { Effect } from '../effect'
import { rowsIn } from '../timeline'

const depths = { plain: 1.6, medium: 1.2, hard: 0.8 }

/** flow rises at once, the inlet thins, the outlet follows */
export default {
  hours: { plain: [36, 48], medium: [30, 40], hard: [24, 30] },
  parameters: ['flow'],
  conditions(conditions, act) {
    const rise = rowsIn(act.timeline, 3)
    const recession = rowsIn(act.timeline, 12)
    const swell = (since: number) => Math.min(1, (since + 1) / rise) * Math.exp(-Math.max(0, since - rise) / recession)
    const wet = within(conditions.wet, act, (usual, row) => usual + depths[act.difficulty] * swell(row - act.from))
    return { ...conditions, wet }
  }
} satisfies Effect
