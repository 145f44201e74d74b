import { colourOf, glyphPath, washOf } from '../glyph'
import { hatch } from '../hatch'
import { widthOf } from '../lettering'
import { draw, tenth, text } from '../svg'
import type { Layout } from './layout'
import type { CurveData, CurveWords, LeadStretchRow, MarkedRow } from './panel'

/** behind the curves: the leads' washes, then the marked stretches; their names above, each kind of mark once */
export function drawBands(data: CurveData, at: Layout, words: CurveWords): SVGGElement {
  const { defs, fill } = hatch()
  const group = draw('g', {}, defs)
  const taken: [number, number][] = []
  for (const stretch of data.stretches.toReversed()) group.append(...leadBand(stretch, at))
  for (const stretch of data.stretches) {
    const { x } = within(stretch, at)
    const label = words.stretch(stretch)
    if (claim(taken, x, x + 14 + widthOf(label))) group.append(text(x + 12, 13, label, { fill: 'var(--ink-2)' }))
  }
  const named = new Set<string>()
  for (const marked of data.marked) {
    const { x, width } = within(marked, at, 3)
    group.append(draw('rect', { x, y: at.top, width, height: at.bottom - at.top, fill }))
  }
  for (const marked of data.marked.toSorted((a, b) => b.ends_at - b.starts_at - (a.ends_at - a.starts_at))) {
    if (!named.has(marked.mark) && nameMark(marked, at, words, taken, group)) named.add(marked.mark)
  }
  return group
}

// to the right of its beginning, or to the left, wherever nothing stands yet
function nameMark(
  marked: MarkedRow,
  at: Layout,
  words: CurveWords,
  taken: [number, number][],
  group: SVGGElement
): boolean {
  const { x } = within(marked, at)
  const label = words.mark(marked.mark)
  const length = widthOf(label)
  if (x + length <= at.width && claim(taken, x, x + length)) group.append(text(x, 13, label))
  else if (x - 4 - length >= 0 && claim(taken, x - 4 - length, x - 4))
    group.append(text(x - 4, 13, label, { anchor: 'end' }))
  else return false
  return true
}

function leadBand(stretch: LeadStretchRow, at: Layout): SVGElement[] {
  const { x, width } = within(stretch, at, 3)
  return [
    draw('rect', { x, y: at.top, width, height: at.bottom - at.top, fill: washOf(stretch.grade) }),
    draw('rect', { x, y: at.top - 3, width, height: 3, fill: colourOf(stretch.grade) }),
    draw('path', { d: glyphPath(stretch.grade, x + 4.5, 9, 8.5), fill: colourOf(stretch.grade) })
  ]
}

function within(stretch: { starts_at: number; ends_at: number }, at: Layout, least = 0): { x: number; width: number } {
  const x = Math.max(at.x(stretch.starts_at), at.left)
  const end = Math.min(at.x(stretch.ends_at), at.right)
  return { x: tenth(Math.min(x, at.right - least)), width: tenth(Math.max(end - x, least)) }
}

function claim(taken: [number, number][], from: number, to: number): boolean {
  if (taken.some(([a, b]) => from < b + 2 && to > a - 2)) return false
  taken.push([from, to])
  return true
}
