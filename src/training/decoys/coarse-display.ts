import type { Effect } from '../effect'

const decimals: Record<string, number> = { COD: 0, 'NH3-N': 1, TP: 2, TN: 1 }

/** the screen shows few digits, so equal neighbours are common */
export default {
  parameters: ['COD', 'NH3-N', 'TP', 'TN'],
  nature: (outlet) => ({
    ...outlet,
    analysers: Object.fromEntries(
      Object.entries(outlet.analysers).map(([name, own]) => [
        name,
        { ...own, decimals: decimals[name] ?? own.decimals }
      ])
    )
  })
} satisfies Effect
