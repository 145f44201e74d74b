import { draw } from '../svg'
import { laneAt, type Layout } from './layout'
import type { CellRow, Selection, SwimlaneEvents, SwimlaneWords } from './panel'

/** the selected rectangle; empty where nothing is selected */
export function drawSelection(at: Layout, selection?: Selection): SVGRectElement {
  const rect = draw('rect', {
    fill: 'var(--accent)',
    'fill-opacity': 0.08,
    stroke: 'var(--accent)',
    'stroke-width': 1.25,
    'pointer-events': 'none'
  })
  const chosen = at.placed.filter(({ lane }) => selection?.outlets.includes(lane.outlet_id))
  if (!selection || !chosen.length) return rect
  const bottom = chosen.at(-1)!.top + chosen.at(-1)!.height
  place(rect, at.x(selection.starts), chosen[0]!.top - 1, at.x(selection.ends), bottom + 1)
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
  events: SwimlaneEvents
): SVGSVGElement {
  const bucket = minutes * 60_000
  const title = draw('title')
  svg.prepend(title)
  const found = new Map(cells.map((cell) => [`${cell.outlet_id} ${cell.bucket}`, cell]))
  const snap = (x: number) =>
    Math.floor((at.starts + ((x - at.left) / (at.right - at.left)) * (at.ends - at.starts)) / bucket) * bucket
  let from: { x: number; y: number } | undefined

  const point = (event: PointerEvent) => {
    const box = svg.getBoundingClientRect()
    return { x: Math.min(Math.max(event.clientX - box.left, at.left), at.right - 0.5), y: event.clientY - box.top }
  }
  const dragged = (to: { x: number; y: number }): Selection | null => {
    if (!from || Math.hypot(to.x - from.x, to.y - from.y) < 4) return null
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
    const chosen = at.placed.filter((lane) => lane.top + lane.height > top && lane.top < bottom)
    const starts = snap(Math.min(from.x, to.x))
    return chosen.length
      ? { starts, ends: snap(Math.max(from.x, to.x)) + bucket, outlets: chosen.map(({ lane }) => lane.outlet_id) }
      : null
  }

  svg.addEventListener('pointerdown', (event) => {
    const box = svg.getBoundingClientRect()
    if (event.button || event.clientX - box.left < at.left || event.clientX - box.left > at.right) return
    from = point(event)
    if (events.onbrush) svg.setPointerCapture?.(event.pointerId)
  })
  svg.addEventListener('pointermove', (event) => {
    const to = point(event)
    const selection = events.onbrush && dragged(to)
    if (selection) {
      const chosen = at.placed.filter(({ lane }) => selection.outlets.includes(lane.outlet_id))
      place(
        brush,
        at.x(selection.starts),
        chosen[0]!.top - 1,
        at.x(selection.ends),
        chosen.at(-1)!.top + chosen.at(-1)!.height + 1
      )
      return
    }
    const lane = laneAt(at.placed, to.y)?.lane
    title.textContent = lane ? words.cell(lane, found.get(`${lane.outlet_id} ${snap(to.x)}`), snap(to.x)) : ''
  })
  svg.addEventListener('pointerup', (event) => {
    if (!from) return
    const to = point(event)
    const selection = dragged(to)
    const lane = laneAt(at.placed, from.y)?.lane
    const time = snap(from.x)
    from = undefined
    if (selection) events.onbrush?.(selection)
    else if (lane && found.has(`${lane.outlet_id} ${time}`)) events.onpick?.(lane.outlet_id, time)
    else events.onbrush?.(null)
  })
  return svg
}

function place(rect: SVGRectElement, x0: number, y0: number, x1: number, y1: number): void {
  const box = { x: x0, y: y0, width: Math.max(x1 - x0, 1), height: Math.max(y1 - y0, 1) }
  for (const [key, value] of Object.entries(box)) rect.setAttribute(key, value.toFixed(1))
}
