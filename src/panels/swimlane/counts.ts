import { grades } from '../../model/tables'
import { colourOf } from '../glyph'
import { draw, hairline, tenth, text } from '../svg'
import type { Layout } from './layout'
import type { CellRow, SwimlaneWords } from './panel'

/** how many outlets each bucket has, stacked by grade, above the lanes */
export function drawCounts(cells: CellRow[], minutes: number, at: Layout, words: SwimlaneWords): Node[] {
  const counts = new Map<number, number[]>()
  for (const cell of cells) {
    const stack = counts.get(cell.bucket) ?? grades.map(() => 0)
    stack[grades.indexOf(cell.grade)]! += 1
    counts.set(cell.bucket, stack)
  }
  const highest = Math.max(1, ...[...counts.values()].map((stack) => stack.reduce((sum, n) => sum + n, 0)))
  const unit = Math.min(1.7, 22 / highest)
  const cellWidth = at.x(minutes * 60_000) - at.x(0)
  const gap = cellWidth > 3 ? 0.4 : 0
  const base = at.top - 6
  const paths = grades.map(() => '')
  for (const [bucket, stack] of counts) {
    const x = Math.max(at.x(bucket), at.left)
    const end = Math.min(at.x(bucket + minutes * 60_000), at.right)
    if (end <= x) continue
    let y = base
    stack.forEach((count, i) => {
      if (!count) return
      y -= count * unit
      const width = tenth(end - x - 2 * gap)
      paths[i] += `M${tenth(x + gap)} ${tenth(y)}h${width}v${tenth(count * unit)}h${-width}z`
    })
  }
  return [
    ...grades.map((grade, i) => draw('path', { d: paths[i]!, fill: colourOf(grade) })),
    hairline(`M${at.left} ${at.top - 5.5}H${at.right}`, 'var(--rule-2)'),
    text(at.left - 10, at.top - 8, words.perBucket, { anchor: 'end', size: 11 }),
    text(at.right + 28, at.top - 8, words.priority, { anchor: 'end', size: 11 })
  ]
}
