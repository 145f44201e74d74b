import { colourOf } from '../glyph'
import { crisp, hairline, text } from '../svg'
import type { Layout, PlacedLane } from './layout'
import type { CurveWords, MarkedRow } from './panel'

/** limits as thin red rules, named in the right gutter; one above the panel is only named, at its top */
export function limitRules(lane: PlacedLane, at: Layout, words: CurveWords): Node[] {
  return (lane.limits ?? []).flatMap((limit) => {
    const above = limit.value > lane.domain[1]
    const y = above ? lane.top : lane.y(limit.value)
    const label = text(at.right + 6, y + 4, above ? `↑ ${words.limit(limit)}` : words.limit(limit), {
      fill: 'var(--limit)'
    })
    return above ? [label] : [hairline(`M${at.left} ${crisp(y)}H${at.right}`, 'var(--limit)'), label]
  })
}

/** what the panel shows, in the right gutter, out of the way of the limits */
export function noteLabel(lane: PlacedLane, at: Layout): Node[] {
  if (!lane.note) return []
  let y = lane.top + lane.height / 2
  for (const limit of lane.limits ?? []) {
    const taken = Math.max(lane.y(limit.value), lane.top)
    if (Math.abs(y - taken) < 15) y = taken + 16
  }
  return [text(at.right + 6, y + 4, lane.note, { fill: lane.grade && colourOf(lane.grade) })]
}

/** names the widest stretch without readings, once, if there is room and no mark explains it */
export function gapLabel(lane: PlacedLane, marked: MarkedRow[], at: Layout, words: CurveWords): Node[] {
  let widest: [number, number] = [0, 0]
  for (let i = 1; i < lane.points.length; i++) {
    const [before, after] = [lane.points[i - 1]!, lane.points[i]!]
    const explained = marked.some((mark) => mark.starts_at < after.time && mark.ends_at > before.time)
    const wider = after.time - before.time > widest[1] - widest[0]
    if (before.piece !== after.piece && wider && !explained) widest = [before.time, after.time]
  }
  const [from, to] = widest.map(at.x) as [number, number]
  if (to - from < 10) return []
  return [text((from + to) / 2, lane.top + lane.height * 0.8, words.gap, { anchor: 'middle', halo: true })]
}
