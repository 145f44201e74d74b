import { grades } from '../../model/tables'
import { colourOf, glyphPath } from '../glyph'
import { draw } from '../svg'
import type { Layout } from './layout'
import type { CellRow } from './panel'

/** each bucket's worst as a glyph, larger the higher its score; the strongest grade is drawn last */
export function drawCells(cells: CellRow[], minutes: number, at: Layout): SVGPathElement[] {
  const lanes = new Map(at.placed.map((placed) => [placed.lane.outlet_id, placed]))
  const cellWidth = at.x(minutes * 60_000) - at.x(0)
  return grades.toReversed().map((grade) => {
    const shapes = cells.map((cell) => {
      const lane = cell.grade === grade && lanes.get(cell.outlet_id)
      if (!lane || cell.bucket + minutes * 60_000 <= at.starts || cell.bucket >= at.ends) return ''
      const room = lane.named ? Math.min(cellWidth + 0.2, lane.height - 5) : Math.min(cellWidth, lane.height - 0.4)
      const size = lane.named ? room * (0.72 + 0.28 * cell.score) : room
      // a bucket that begins before the figure does is still shown
      const x = Math.min(Math.max(at.x(cell.bucket) + cellWidth / 2, at.left + size / 2), at.right - size / 2)
      return glyphPath(grade, x, lane.top + lane.height / 2, Math.max(size, 1.2))
    })
    return draw('path', { d: shapes.join(''), fill: colourOf(grade) })
  })
}
