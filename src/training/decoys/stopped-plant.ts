import { within } from '../column'
import type { Effect } from '../effect'

/** production stops and says so: no flow, and analysers without sample keep their last value */
export default {
  hours: { plain: [144, 216], medium: [72, 144], hard: [36, 72] },
  parameters: ['flow'],
  conditions: (conditions, act) => ({ ...conditions, running: within(conditions.running, act, () => 0) })
} satisfies Effect
