import { pollutants } from '../quantities'
import type { Effect } from '../effect'
import { clockHour, timeAt } from '../timeline'

const cycle = 6

/** SBR: fill, aerate, settle, decant every six hours leave a saw-tooth in every pollutant */
export default {
  parameters: ['COD', 'NH3-N', 'TP', 'TN'],
  water(water, { timeline }) {
    const phase = (row: number) => (clockHour(timeAt(timeline, row)) % cycle) / cycle
    const cycled = pollutants.map((name) => [
      `${name} out`,
      water[`${name} out`]!.map((value, row) => value * (1.2 - 0.4 * phase(row)))
    ])
    return { ...water, ...Object.fromEntries(cycled) }
  }
} satisfies Effect
