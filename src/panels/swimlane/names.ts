import { shorten, widthOf } from '../lettering'
import { hairline, text } from '../svg'
import type { Layout, Placed } from './layout'
import type { SwimlaneWords } from './panel'

/** rank, enterprise, outlet and priority of the named lanes; of the others, which ranks they are */
export function drawNames(at: Layout, words: SwimlaneWords): Node[] {
  const named = at.placed.slice(0, at.named).flatMap(({ lane, top, height }, i) => {
    const y = top + height / 2 + 4
    const outlet = lane.outlet ?? ''
    const room = at.left - 26 - 24 - widthOf(outlet)
    return [
      text(18, y, String(i + 1), { anchor: 'end' }),
      text(26, y, shorten(lane.site ?? '', room), { fill: 'var(--ink)' }),
      text(at.left - 10, y, outlet, { anchor: 'end', size: 11 }),
      text(at.right + 28, y, lane.priority === null ? '' : String(Math.round(lane.priority)), {
        fill: 'var(--ink)',
        anchor: 'end',
        strong: i < 5
      })
    ]
  })
  const rest = at.placed.slice(at.named)
  const led = rest.filter(({ lane }) => lane.leads > 0).length
  return [
    ...named,
    ...group(rest.slice(0, led), at.named + 1, words.withLeads, at, words),
    ...group(rest.slice(led), at.named + led + 1, words.withoutLeads, at, words)
  ]
}

function group(lanes: Placed[], rank: number, note: string, at: Layout, words: SwimlaneWords): Node[] {
  if (!lanes.length) return []
  const [from, to] = [lanes[0]!.top, lanes.at(-1)!.top + lanes.at(-1)!.height]
  const bar = hairline(`M${at.left - 6.5} ${from + 1}V${to - 1}`, 'var(--rule-2)')
  if (to - from < 14) return [bar]
  const both = to - from >= 32
  const middle = (from + to) / 2 + (both ? -4 : 4)
  const ranks = text(at.left - 12, middle, words.ranks(rank, rank + lanes.length - 1), { anchor: 'end' })
  return both ? [bar, ranks, text(at.left - 12, middle + 16, note, { anchor: 'end' })] : [bar, ranks]
}
