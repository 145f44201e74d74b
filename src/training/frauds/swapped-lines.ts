import { retouch, type Effect } from '../effect'

/** inlet and outlet sample lines are exchanged */
export default {
  hours: { plain: [120, 240], medium: [48, 120], hard: [24, 48] },
  parameters: ['COD'],
  sample(sample, act) {
    const crossed = retouch(sample, act, 'out', (_, row, parameter) => sample[`${parameter} in`]![row]!)
    return retouch(crossed, act, 'in', (_, row, parameter) => sample[`${parameter} out`]![row]!)
  }
} satisfies Effect
