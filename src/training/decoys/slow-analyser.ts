import type { Effect } from '../effect'

const cycles: Record<string, number> = { COD: 120, 'NH3-N': 120, TP: 240, TN: 240 }

/** COD and ammonia measured every 2 h, phosphorus and nitrogen every 4 h, exported hourly: values repeat */
export default {
  parameters: Object.keys(cycles),
  nature: (outlet) => ({
    ...outlet,
    analysers: Object.fromEntries(
      Object.entries(outlet.analysers).map(([name, own]) => [name, { ...own, cycle: cycles[name] ?? own.cycle }])
    )
  })
} satisfies Effect
