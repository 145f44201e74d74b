import { retouch, type Effect } from '../effect'

const jitters = { plain: 0, medium: 0.001, hard: 0.003 }

/** the outlet is computed: a constant share of the inlet of the same hour, as if water took no time */
export default {
  hours: { plain: [336, 336], medium: [240, 336], hard: [168, 240] },
  parameters: ['COD'],
  record(record, act) {
    const random = act.random('jitter')
    return retouch(record, act, 'out', (_, row, parameter) => {
      const level = act.outlet.levels[parameter]!
      const share = level.out / level.in
      return record[`${parameter} in`]![row]! * share * (1 + jitters[act.difficulty] * random.gaussian())
    })
  }
} satisfies Effect
