import { columnOf, within } from '../column'
import { retouch, type Act, type Difficulty, type Effect } from '../effect'
import { rowsIn } from '../timeline'

const shares = { plain: [0.3, 0.45], medium: [0.5, 0.65], hard: [0.75, 0.9] } satisfies Record<
  Difficulty,
  [number, number]
>

/** 挂瓶: the sample line hangs in a bottle of weaker water, and treatment is meanwhile neglected */
export default {
  hours: { plain: [72, 120], medium: [40, 72], hard: [24, 40] },
  parameters: ['COD', 'NH3-N', 'TP', 'TN'],
  conditions: (conditions, act) => ({ ...conditions, upset: neglected(conditions.upset, act) }),
  sample(sample, act) {
    // one bottle for all: the same share of each usual level
    const share = act.random('bottle').between(...shares[act.difficulty])
    const levels = new Map(act.parameters.map((name) => [name, contents(act, name, share)]))
    return retouch(sample, act, 'out', (_, row, parameter) => levels.get(parameter)![row]!)
  }
} satisfies Effect

function contents(act: Act, parameter: string, share: number) {
  const level = share * act.outlet.levels[parameter]!.out
  // water in a bottle ages: 0.1 % a day
  return columnOf(act.timeline, (row) => level * (1 - (0.001 * (row - act.from)) / rowsIn(act.timeline, 24)))
}

/** treatment lets more through until some hours after the bottle is gone; half of the time nobody notices */
function neglected(upset: Float64Array, act: Act) {
  const random = act.random('neglect')
  const surge = random.chance(0.5) ? random.between(1.9, 2.6) : 1
  const recovery = rowsIn(act.timeline, 8)
  return within(upset, { from: act.from, to: act.to + 4 * recovery }, (usual, row) =>
    row < act.to ? usual * surge : usual * (1 + (surge - 1) * Math.exp(-(row - act.to) / recovery))
  )
}
