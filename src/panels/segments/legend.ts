import { widthOf } from '../lettering'
import { draw, text } from '../svg'
import type { SegmentsWords } from './panel'
import { ramp } from './steps'

/** the ramp from much to little variation, under the heat map */
export function legend(steps: number[], left: number, right: number, y: number, words: SegmentsWords): SVGGElement {
  const percent = (step: number) => String(Number((step * 100).toPrecision(2)))
  const labels = ramp.map((_, i) => {
    if (i === 0) return `≥ ${percent(steps[0]!)}%`
    if (i === steps.length) return `< ${percent(steps.at(-1)!)}%`
    return `${percent(steps[i]!)}–${percent(steps[i - 1]!)}%`
  })
  const group = draw('g', {}, text(left - 6, y + 9, words.variation, { anchor: 'end' }))
  let x = left
  labels.forEach((label, i) => {
    group.append(draw('rect', { x, y, width: 14, height: 10, fill: ramp[i] }), text(x + 18, y + 9, label, { size: 11 }))
    x += 30 + Math.ceil(label.length * 6.2)
  })
  if (right - x > widthOf(words.blank)) group.append(text(right, y + 9, words.blank, { anchor: 'end' }))
  return group
}
