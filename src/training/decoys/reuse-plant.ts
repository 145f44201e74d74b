import type { Effect } from '../effect'

/** behind membranes little varies, and slowly: flat, but never as white as an analyser's own noise */
export default {
  parameters: ['COD', 'NH3-N', 'TP', 'TN'],
  nature: (outlet) => ({
    ...outlet,
    cv: 0.052,
    rhythm: 'steady',
    rain: 0,
    residence: 24,
    levels: {
      ...outlet.levels,
      COD: { in: 62, out: 14.5 },
      'NH3-N': { in: 1.6, out: 0.42 },
      TP: { in: 0.4, out: 0.11 },
      TN: { in: 13, out: 5.2 }
    }
  })
} satisfies Effect
