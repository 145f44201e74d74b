import { timeAxis, timeTicks } from '../axis'
import type { Frame } from '../frame'
import { crisp, figure, hairline, text } from '../svg'
import { drawBands } from './bands'
import { gapLabel, limitRules, noteLabel } from './labels'
import { layout, type PlacedLane } from './layout'
import { drawLine } from './line'
import type { CurveData, CurveWords } from './panel'
import { follow } from './pointer'
import { number } from '../scale'

/** aligned curves on one time axis; colours are tokens, so a theme changes without redrawing */
export function drawCurve(data: CurveData, frame: Frame, words: CurveWords): SVGSVGElement {
  const at = layout(data, frame)
  const svg = figure(at.width, at.height, words.label, drawBands(data, at, words))
  at.lanes.forEach((lane, i) => {
    svg.append(...laneHead(lane, at.left, at.right))
    svg.append(...limitRules(lane, at, words), drawLine(lane, at), ...noteLabel(lane, at))
    if (i === 0) svg.append(...gapLabel(lane, data.marked, at, words))
  })
  svg.append(timeAxis(timeTicks(at.starts, at.ends, at.right - at.left), at.x, at.bottom, at.left, at.right))
  return follow(svg, at)
}

function laneHead(lane: PlacedLane, left: number, right: number): Node[] {
  const quiet = lane.stage === 'in'
  const name = text(0, lane.top + 10, lane.name, { fill: quiet ? 'var(--ink-3)' : 'var(--ink)', strong: true })
  const ticks = lane.ticks.flatMap((value) => [
    hairline(`M${left} ${crisp(lane.y(value))}H${right}`),
    text(left - 6, lane.y(value) + 4, number(value), { size: 11, anchor: 'end' })
  ])
  return [...ticks, name, text(0, lane.top + 25, lane.unit, { size: 11 })]
}
