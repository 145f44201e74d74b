import { stamp } from '../clock'
import { number } from '../scale'
import { crisp, draw, hairline, pointIn, text } from '../svg'
import type { Layout, PlacedLane } from './layout'
import type { CurveRow } from './panel'

/** shows time and exact value of the readings nearest to the pointer, in every panel at once */
export function follow(svg: SVGSVGElement, at: Layout): SVGSVGElement {
  const shown = draw('g', { 'pointer-events': 'none' })
  svg.append(shown)
  svg.addEventListener('pointerleave', () => shown.replaceChildren())
  svg.addEventListener('pointermove', (event) => {
    const { x } = pointIn(svg, event)
    shown.replaceChildren(...(x < at.left || x > at.right ? [] : reading(x, at)))
  })
  return svg
}

function reading(x: number, at: Layout): Node[] {
  const time = at.starts + ((x - at.left) / (at.right - at.left)) * (at.ends - at.starts)
  const near = at.lanes.map((lane) => ({ lane, point: nearest(lane.points, time) }))
  const found = near.filter(({ point }) => point && Math.abs(at.x(point.time) - x) <= 6) as {
    lane: PlacedLane
    point: CurveRow
  }[]
  const moment = found[0]?.point.time ?? Math.round(time / 60_000) * 60_000
  const toLeft = x > (at.left + at.right) / 2
  const anchor = toLeft ? 'end' : 'start'
  const values = found.flatMap(({ lane, point }) => {
    const [cx, cy] = [at.x(point.time), lane.y(point.value)]
    const label = `${number(point.value, lane.digits)} ${lane.unit}`.trim()
    const y = Math.max(cy - 6, lane.top + 8)
    return [
      draw('circle', { cx, cy, r: 2.5, fill: 'var(--accent)' }),
      text(cx + (toLeft ? -6 : 6), y, label, { fill: 'var(--ink)', anchor, halo: true, strong: true })
    ]
  })
  const line = hairline(`M${crisp(at.x(moment))} ${at.top}V${at.bottom}`, 'var(--accent)')
  return [
    line,
    ...values,
    text(at.x(moment) + (toLeft ? -6 : 6), at.bottom - 4, stamp(moment), { fill: 'var(--ink)', anchor, halo: true })
  ]
}

/** the point closest in time, of points in order of time */
export function nearest(points: CurveRow[], time: number): CurveRow | undefined {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (points[middle]!.time < time) low = middle + 1
    else high = middle
  }
  const [before, after] = [points[low - 1], points[low]]
  if (!before || !after) return before ?? after
  return time - before.time <= after.time - time ? before : after
}
