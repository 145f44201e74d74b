import { retouch, type Difficulty, type Effect } from '../effect'
import { rowsIn } from '../timeline'

const shares = { plain: [0.15, 0.25], medium: [0.3, 0.45], hard: [0.5, 0.7] } satisfies Record<
  Difficulty,
  [number, number]
>

/** the analyser has drunk from a bottle since the first day, refilled every few days, so there is no honest past to compare */
export default {
  parameters: ['COD'],
  sample(sample, act) {
    const random = act.random('bottle')
    const share = random.between(...shares[act.difficulty])
    let refill = 1
    let next = 0
    const strength = Float64Array.from({ length: act.to }, (_, row) => {
      if (row >= next) {
        refill = 1 + 0.003 * random.gaussian()
        next = row + rowsIn(act.timeline, random.between(72, 168))
      }
      return share * refill
    })
    return retouch(sample, act, 'out', (_, row, parameter) => act.outlet.levels[parameter]!.out * strength[row]!)
  }
} satisfies Effect
