import { hatch } from '../hatch'
import { widthOf } from '../lettering'
import { number, position } from '../scale'
import { draw, figure, tenth, text } from '../svg'
import type { AccountRow, AccountWords } from './panel'

/** the whole, and below it what is missing from it, to the same proportions among itself */
export function drawAccount(rows: AccountRow[], width: number, words: AccountWords): SVGSVGElement {
  const screened = rows.filter((row) => row.reason === 'screened').reduce((sum, row) => sum + row.readings, 0)
  const missing = rows.filter((row) => row.reason !== 'screened' && row.readings > 0)
  const left = missing.reduce((sum, row) => sum + row.readings, 0)
  const edge = tenth(position([0, screened + left || 1], [0, width])(screened))
  const { defs, fill } = hatch()
  const outlined = { fill, stroke: 'var(--rule-2)' }

  const svg = figure(
    width,
    missing.length ? 66 : 10,
    words.label,
    defs,
    draw('rect', { width: edge, height: 10, fill: 'var(--ink)' })
  )
  if (!missing.length) return svg
  svg.append(draw('rect', { x: edge, y: 0.5, width: Math.max(width - edge - 0.5, 1), height: 9, ...outlined }))
  svg.append(draw('path', { d: `M${edge + 0.5} 10L.5 22M${width - 0.5} 10V22`, stroke: 'var(--rule-2)', fill: 'none' }))
  let x = 0
  const labels = missing.map((row) => {
    const share = (width * row.readings) / left
    const box = { x: tenth(x + 0.5), y: 22.5, width: tenth(Math.max(share - 1.5, 1)), height: 9 }
    svg.append(draw('rect', { ...box, ...outlined, fill: blank.includes(row.reason) ? 'none' : fill }))
    const label = { x, name: words.reason(row.reason), count: number(row.readings) }
    x += share
    return label
  })
  for (const { x, name, count } of spread(labels, width)) {
    svg.append(text(x, 46, name, { fill: 'var(--ink-2)' }), text(x, 62, count, { fill: 'var(--ink)' }))
  }
  return svg
}

const blank = ['missing', 'rejected']

interface Label {
  x: number
  name: string
  count: string
}

/** moves labels apart and back within the width; the smallest parts go unnamed where there is no room for all */
export function spread(labels: Label[], width: number): Label[] {
  const lengths = labels.map(({ name, count }) => Math.max(widthOf(name), count.length * 7.2) + 10)
  let kept = labels.length
  while (kept && lengths.slice(0, kept).reduce((sum, length) => sum + length, -10) > width) kept--
  const placed = labels.slice(0, kept).map((label) => ({ ...label }))
  placed.forEach((label, i) => {
    if (i) label.x = Math.max(label.x, placed[i - 1]!.x + lengths[i - 1]!)
  })
  let end = width + 10
  for (let i = kept - 1; i >= 0; i--) {
    placed[i]!.x = tenth(Math.min(placed[i]!.x, end - lengths[i]!))
    end = placed[i]!.x
  }
  return placed
}
