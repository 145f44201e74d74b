import { day } from '../clock'
import { tenth } from '../svg'
import type { SegmentRow } from './panel'

/** the border of a set of cells, without the borders between them, as path data */
export function outline(
  cells: SegmentRow[],
  left: (day: number) => number,
  right: (day: number) => number,
  rowHeight: number
): string {
  const inside = new Set(cells.map((cell) => `${cell.day} ${cell.segment}`))
  const free = (time: number, segment: number) => !inside.has(`${time} ${segment}`)
  return cells
    .map(({ day: time, segment }) => {
      const [x0, x1] = [tenth(left(time)), tenth(right(time))]
      const [y0, y1] = [segment * rowHeight, (segment + 1) * rowHeight]
      return [
        free(time, segment - 1) && `M${x0} ${y0}H${x1}`,
        free(time, segment + 1) && `M${x0} ${y1}H${x1}`,
        free(time - day, segment) && `M${x0} ${y0}V${y1}`,
        free(time + day, segment) && `M${x1} ${y0}V${y1}`
      ]
        .filter(Boolean)
        .join('')
    })
    .join('')
}
