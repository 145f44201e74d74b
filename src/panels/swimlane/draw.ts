import { timeAxis, timeTicks } from '../axis'
import { hatch } from '../hatch'
import { draw, figure } from '../svg'
import { drawCells } from './cells'
import { drawCounts } from './counts'
import { drawNames } from './names'
import { layout } from './layout'
import type { CellRow, SwimlaneData, SwimlaneEvents, SwimlaneFrame, SwimlaneWords } from './panel'
import { drawSelection, select } from './selection'
import { stripPath } from './strips'

/** outlets × time; strips and glyphs of one kind are one path, so that thousands of cells paint at once */
export function drawSwimlane(
  data: SwimlaneData,
  frame: SwimlaneFrame,
  words: SwimlaneWords,
  events: SwimlaneEvents = {}
): SVGSVGElement {
  const at = layout(data.lanes, frame)
  const shown = data.grades
  const cells: CellRow[] = shown ? data.cells.filter((cell) => shown.includes(cell.grade)) : data.cells
  const { defs, fill } = hatch()
  const svg = figure(at.width, at.bottom + 24, words.label, defs)
  svg.append(draw('path', { d: stripPath(data.strips, at), fill: 'var(--have)' }))
  if (data.marked?.length) svg.append(draw('path', { d: stripPath(data.marked, at), fill }))
  svg.append(
    ...drawCells(cells, data.minutes, at),
    ...drawCounts(cells, data.minutes, at, words),
    ...drawNames(at, words)
  )
  const ticks = timeTicks(at.starts, at.ends, at.right - at.left)
  svg.append(timeAxis(ticks, at.x, at.bottom + 3, at.left, at.right))
  const brush = drawSelection(at, data.selection)
  svg.append(brush)
  return select(svg, brush, cells, data.minutes, at, words, events)
}
