import { retouch, type Difficulty, type Effect } from '../effect'

const strengths = { plain: [0.35, 0.5], medium: [0.5, 0.65], hard: [0.65, 0.85] } satisfies Record<
  Difficulty,
  [number, number]
>

/** tap water runs into the inlet's sample line, and what enters is weaker than what leaves */
export default {
  hours: { plain: [168, 288], medium: [120, 168], hard: [72, 120] },
  parameters: ['COD'],
  stage: 'in',
  sample(sample, act) {
    const strength = act.random('tap').between(...strengths[act.difficulty])
    return retouch(sample, act, 'in', (inlet, _, parameter) => {
      const level = act.outlet.levels[parameter]!
      return (inlet * strength * level.out) / level.in
    })
  }
} satisfies Effect
