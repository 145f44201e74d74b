import { difficulties, type Act, type ActSpec } from './effect'
import { effectNamed } from './effects'
import type { Outlet } from './outlet'
import type { Draw } from './random'
import { rowsIn, type Timeline } from './timeline'

/** settles whatever the wish leaves open */
export function planAct(wish: ActSpec, outlet: Outlet, timeline: Timeline, draw: Draw): Act {
  const effect = effectNamed(wish.kind)
  const random = draw('plan')
  const difficulty = wish.difficulty ?? random.pick(difficulties)
  const hours = random.whole(...(effect.hours?.[difficulty] ?? [0, 0]))
  const clock = random.whole(0, 23)
  const place = random.uniform()
  const rows = effect.hours ? rowsIn(timeline, wish.hours ?? hours) : timeline.length
  const from =
    wish.day === undefined
      ? Math.floor(place * (timeline.length - rows))
      : rowsIn(timeline, wish.day * 24 + (wish.hour ?? clock))
  return {
    kind: wish.kind,
    difficulty,
    parameters: wish.parameters ?? effect.parameters,
    outlet,
    timeline,
    from: effect.hours ? from : 0,
    to: Math.min(timeline.length, effect.hours ? from + rows : timeline.length),
    random: draw
  }
}
