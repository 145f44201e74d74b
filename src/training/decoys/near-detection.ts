import type { Effect } from '../effect'

/** good nitrification leaves next to no ammonia: much of the record is below detection */
export default {
  parameters: ['NH3-N'],
  nature: (outlet) => ({
    ...outlet,
    levels: { ...outlet.levels, 'NH3-N': { in: outlet.levels['NH3-N']!.in, out: 0.055 } }
  })
} satisfies Effect
