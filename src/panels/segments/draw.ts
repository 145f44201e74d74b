import { day, hour } from '../clock'
import { type Frame, framed } from '../frame'
import { colourOf } from '../glyph'
import { position } from '../scale'
import { draw, figure, tenth, text } from '../svg'
import { legend } from './legend'
import { outline } from './outline'
import type { SegmentRow, SegmentsData, SegmentsWords } from './panel'
import { levelOf, ramp, variationSteps } from './steps'

/** day × segment, its columns under the days of the curve above */
export function drawSegments(
  { rows, hours, flagged, rowHeight = 14 }: SegmentsData,
  frame: Frame,
  words: SegmentsWords
): SVGSVGElement {
  const { width, left, right, starts, ends } = framed(frame)
  const edge = width - right
  const x = position([starts, ends], [left, edge])
  const count = Math.round(24 / hours)
  const bottom = count * rowHeight
  const steps = variationSteps(rows.map((row) => row.cv))
  const column = (time: number) => ({ from: Math.max(x(time), left), to: Math.min(x(time + day), edge) })
  const gap = x(day) - x(0) >= 3 ? 1 : 0

  const svg = figure(width, bottom + 26, words.label)
  for (let i = 0; i < count; i++)
    svg.append(text(left - 6, i * rowHeight + rowHeight / 2 + 4, hoursOf(i, hours), { size: 11, anchor: 'end' }))
  for (const row of rows) {
    const { from, to } = column(row.day)
    if (to <= from) continue
    const box = {
      x: tenth(from + gap / 2),
      y: row.segment * rowHeight + 0.5,
      width: tenth(Math.max(to - from - gap, 0.5)),
      height: rowHeight - 1
    }
    svg.append(draw('rect', { ...box, fill: ramp[levelOf(row.cv, steps)] }, draw('title', {}, words.cell(row))))
  }
  for (const stretch of flagged) {
    const inside = rows.filter((row) => covered(row, hours, stretch.starts_at, stretch.ends_at))
    const d = outline(
      inside,
      (time) => column(time).from,
      (time) => column(time).to,
      rowHeight
    )
    if (d)
      svg.append(
        draw('path', {
          d,
          fill: 'none',
          stroke: colourOf(stretch.grade),
          'stroke-width': 1.5,
          'stroke-linecap': 'square'
        })
      )
  }
  svg.append(legend(steps, left, edge, bottom + 9, words))
  return svg
}

export const hoursOf = (segment: number, hours: number): string =>
  [segment * hours, (segment + 1) * hours].map((h) => String(h).padStart(2, '0')).join('–')

// at least half of the segment lies in the stretch
function covered(row: SegmentRow, hours: number, starts: number, ends: number): boolean {
  const from = row.day + row.segment * hours * hour
  return Math.min(from + hours * hour, ends) - Math.max(from, starts) >= (hours * hour) / 2
}
