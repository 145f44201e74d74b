import { draw, pointIn } from '../svg'
import { laneAt, type Layout } from './layout'
import type { CellRow, Selection, SwimlaneEvents, SwimlaneWords } from './panel'

interface Point {
  x: number
  y: number
}

/** the selected rectangle; without extent where nothing is selected */
export function drawSelection(at: Layout, selection?: Selection): SVGRectElement {
  const look = { fill: 'var(--accent)', 'fill-opacity': 0.08, stroke: 'var(--accent)', 'stroke-width': 1.25 }
  return span(draw('rect', { ...look, 'pointer-events': 'none' }), at, selection ?? null)
}

function span(rect: SVGRectElement, at: Layout, selection: Selection | null): SVGRectElement {
  const chosen = at.placed.filter(({ lane }) => selection?.outlets.includes(lane.outlet_id))
  rect.setAttribute('visibility', chosen.length ? 'visible' : 'hidden')
  if (!selection || !chosen.length) return rect
  const x = Math.max(at.x(selection.starts), at.left)
  const y = chosen[0]!.top - 1
  const [last] = chosen.slice(-1)
  const width = Math.max(Math.min(at.x(selection.ends), at.right) - x, 1)
  const box = { x, y, width, height: last!.top + last!.height + 1 - y }
  for (const [key, value] of Object.entries(box)) rect.setAttribute(key, value.toFixed(1))
  return rect
}

/** click picks a cell, dragging selects outlets × time; pointing tells what is there */
export function select(
  svg: SVGSVGElement,
  brush: SVGRectElement,
  cells: CellRow[],
  minutes: number,
  at: Layout,
  words: SwimlaneWords,
  { onpick, onbrush }: SwimlaneEvents
): SVGSVGElement {
  const title = draw('title')
  svg.prepend(title)
  // else dragging would select the names as text
  if (onbrush) svg.style.setProperty('user-select', 'none')
  const found = new Map(cells.map((cell) => [`${cell.outlet_id} ${cell.bucket}`, cell]))
  const bucket = minutes * 60_000
  const bucketAt = (x: number) => {
    const inside = Math.min(Math.max(x, at.left), at.right - 0.5)
    return (
      Math.floor((at.starts + ((inside - at.left) / (at.right - at.left)) * (at.ends - at.starts)) / bucket) * bucket
    )
  }
  const between = (a: Point, b: Point): Selection | null => {
    if (Math.hypot(a.x - b.x, a.y - b.y) < 4) return null
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
    const chosen = at.placed.filter((lane) => lane.top + lane.height > top && lane.top < bottom)
    if (!chosen.length) return null
    const [first, last] = [bucketAt(Math.min(a.x, b.x)), bucketAt(Math.max(a.x, b.x))]
    return { starts: first, ends: last + bucket, outlets: chosen.map(({ lane }) => lane.outlet_id) }
  }
  let from: Point | undefined

  svg.addEventListener('pointerdown', (event) => {
    const point = pointIn(svg, event)
    if (event.button || point.x < at.left || point.x > at.right) return
    from = point
    if (onbrush) svg.setPointerCapture?.(event.pointerId)
  })
  svg.addEventListener('pointercancel', () => (from = undefined))
  svg.addEventListener('pointermove', (event) => {
    const point = pointIn(svg, event)
    const selection = from && onbrush && between(from, point)
    if (selection) return void span(brush, at, selection)
    const lane = laneAt(at.placed, point.y)?.lane
    const time = bucketAt(point.x)
    title.textContent = lane ? words.cell(lane, found.get(`${lane.outlet_id} ${time}`), time) : ''
  })
  svg.addEventListener('pointerup', (event) => {
    if (!from) return
    const selection = between(from, pointIn(svg, event))
    const [lane, time] = [laneAt(at.placed, from.y)?.lane, bucketAt(from.x)]
    from = undefined
    if (!selection && lane && found.has(`${lane.outlet_id} ${time}`)) return onpick?.(lane.outlet_id, time)
    span(brush, at, selection)
    onbrush?.(selection)
  })
  return svg
}
