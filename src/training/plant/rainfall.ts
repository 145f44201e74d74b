import { columnOf, type Column } from '../column'
import type { Random } from '../random'
import type { Timeline } from '../timeline'

const hoursBetweenRains = 220
const recession = 14

/** water standing in the sewer after ordinary rain, as a share of the usual flow */
export function rainfall(timeline: Timeline, random: Random): Column {
  const hours = timeline.step / 60
  let wet = 0
  let raining = 0
  let intensity = 0
  return columnOf(timeline, () => {
    if (raining <= 0 && random.chance(hours / hoursBetweenRains)) {
      raining = random.between(3, 14)
      intensity = random.between(0.01, 0.04)
    }
    raining -= hours
    wet = wet * Math.exp(-hours / recession) + (raining > 0 ? intensity * hours : 0)
    return wet
  })
}
