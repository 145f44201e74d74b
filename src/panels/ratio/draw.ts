import * as Plot from '@observablehq/plot'
import { colourOf, glyphPath } from '../glyph'
import { inset } from '../inset'
import { widthOf } from '../lettering'
import { position, number, valueScale } from '../scale'
import { crisp, draw, figure, hairline, text } from '../svg'
import type { PairRow, RatioData, RatioWords } from './panel'

const [left, top, foot] = [32, 18, 18]

/** outlet against inlet; the flagged stretch in its grade's colour and shape */
export function drawRatio(data: RatioData, size: { width: number; height?: number }, words: RatioWords): SVGSVGElement {
  const { width, height = 128 } = size
  const limit = data.limit?.value
  const highest = Math.max(...data.pairs.map((pair) => pair.outlet), 0)
  const within = limit !== undefined && limit <= 2 * highest
  const inlet = valueScale(
    data.pairs.map((pair) => pair.inlet),
    3
  )
  const outlet = valueScale(
    [...data.pairs.map((pair) => pair.outlet), ...(within ? [limit] : [])],
    height > 180 ? 3 : 2
  )
  const x = position(inlet.domain, [left, width - 6])
  const y = position(outlet.domain, [height - foot, top])
  const [usual, flagged] = [data.pairs.filter((pair) => !pair.flagged), data.pairs.filter((pair) => pair.flagged)]

  const svg = figure(width, height, words.label)
  for (const tick of outlet.ticks) {
    svg.append(hairline(`M${left} ${crisp(y(tick))}H${width}`))
    svg.append(text(left - 6, Math.max(y(tick) + 4, 9), number(tick), { size: 11, anchor: 'end' }))
  }
  svg.append(dots(usual, inlet.domain, outlet.domain, width, height))
  if (within) {
    svg.append(hairline(`M${left} ${crisp(y(limit))}H${width}`, 'var(--limit)'))
    if (words.limit)
      svg.append(text(width, y(limit) - 4, words.limit, { fill: 'var(--limit)', anchor: 'end', halo: true }))
  }
  const d = flagged.map((pair) => glyphPath(data.grade, x(pair.inlet), y(pair.outlet), 4)).join('')
  svg.append(draw('path', { d, fill: colourOf(data.grade) }), ...flaggedLabel(flagged, x, y, data, words))
  svg.append(hairline(`M${left} ${crisp(height - foot)}H${width}`, 'var(--rule-2)'))
  for (const tick of inlet.ticks) {
    if (x(tick) < width - widthOf(words.inlet) - 16)
      svg.append(text(x(tick), height - 4, number(tick), { size: 11, anchor: 'middle' }))
  }
  svg.append(text(width, height - 4, words.inlet, { size: 11, anchor: 'end' }), text(0, 10, words.outlet, { size: 11 }))
  return svg
}

function dots(
  pairs: PairRow[],
  inlet: [number, number],
  outlet: [number, number],
  width: number,
  height: number
): SVGElement {
  return inset(
    Plot.plot({
      className: 'plot',
      width,
      height,
      marginLeft: left,
      marginRight: 6,
      marginTop: top,
      marginBottom: foot,
      x: { axis: null, domain: inlet },
      y: { axis: null, domain: outlet },
      marks: [Plot.dot(pairs, { x: 'inlet', y: 'outlet', r: 1.3, fill: 'var(--in)' })]
    })
  )
}

// beside its points, where there is more room
function flaggedLabel(
  pairs: PairRow[],
  x: (value: number) => number,
  y: (value: number) => number,
  { grade }: RatioData,
  words: RatioWords
): Node[] {
  if (!pairs.length) return []
  const low = x(Math.min(...pairs.map((pair) => pair.inlet)))
  const high = x(Math.max(...pairs.map((pair) => pair.inlet)))
  const middle = y(pairs.map((pair) => pair.outlet).toSorted((a, b) => a - b)[pairs.length >> 1]!)
  const toLeft = low - left > widthOf(words.flagged) + 8
  const lettering = { fill: colourOf(grade), strong: true, halo: true, anchor: toLeft ? 'end' : 'start' } as const
  return [text(toLeft ? low - 8 : high + 8, middle + 4, words.flagged, lettering)]
}
