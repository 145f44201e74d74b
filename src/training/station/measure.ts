import type { Column } from '../column'
import type { Analyser } from '../quantities'
import type { Random } from '../random'
import { timeAt, type Timeline } from '../timeline'

/** what the analyser makes of its sample; between measurements, and while nothing flows, it holds the last value */
export function measure(sample: Column, analyser: Analyser, flow: Column, timeline: Timeline, random: Random): Column {
  const { cycle, probe, repeatability } = analyser
  const phase = random.whole(0, Math.max(0, cycle / timeline.step - 1)) * timeline.step
  let held = NaN
  return sample.map((truth, row) => {
    const due = cycle <= timeline.step || (timeAt(timeline, row) - phase) % cycle === 0
    const measured = truth * (1 + repeatability * random.gaussian())
    if (Number.isNaN(held) || probe || (due && flow[row]! > 0)) held = measured
    return held
  })
}
