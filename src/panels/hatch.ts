import { draw } from './svg'

let made = 0

/** the hatch of marked periods and of what is taken away; each figure has its own, since a hidden figure's would not paint */
export function hatch(): { defs: SVGDefsElement; fill: string } {
  const id = `hatch-${++made}`
  const stroke = draw('path', { d: 'M0 0V5', stroke: 'var(--hatch)', 'stroke-width': 1.5 })
  const pattern = draw(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    stroke
  )
  return { defs: draw('defs', {}, pattern), fill: `url(#${id})` }
}
