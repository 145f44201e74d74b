const namespace = 'http://www.w3.org/2000/svg'

export type Attributes = Record<string, string | number | undefined>

/** an SVG element; content is set as text and never parsed */
export function draw<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

/** the outermost element of a figure */
export function figure(width: number, height: number, label: string, ...children: (Node | string)[]): SVGSVGElement {
  return draw(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    ...children
  )
}

export interface Lettering {
  fill?: string
  size?: 11 | 12
  anchor?: 'start' | 'middle' | 'end'
  strong?: boolean
  /** a rim in the paper's colour, where letters stand on data */
  halo?: boolean
}

// set as style because the page's own rule for `svg text` is stronger than an attribute
export function text(x: number, y: number, content: string, lettering: Lettering = {}): SVGTextElement {
  const { fill = 'var(--ink-3)', size = 12, anchor = 'start', strong = false, halo = false } = lettering
  const element = draw('text', { x, y, 'text-anchor': anchor, stroke: 'none' }, content)
  element.style.setProperty('fill', fill)
  element.style.setProperty('font-size', `${size}px`)
  if (strong) element.style.setProperty('font-weight', '600')
  if (halo) {
    element.setAttribute('paint-order', 'stroke')
    element.setAttribute('stroke', 'var(--paper)')
    element.setAttribute('stroke-width', '3')
    element.setAttribute('stroke-linejoin', 'round')
  }
  return element
}

/** a line on whole pixels */
export function hairline(d: string, stroke = 'var(--rule)'): SVGPathElement {
  return draw('path', { d, stroke, fill: 'none', 'shape-rendering': 'crispEdges' })
}

/** the middle of the pixel that v falls in */
export const crisp = (v: number): number => Math.round(v) + 0.5

export const tenth = (v: number): number => Math.round(v * 10) / 10

/** where the pointer is in the figure's own units, however the page has scaled it */
export function pointIn(svg: SVGSVGElement, event: MouseEvent): { x: number; y: number } {
  const box = svg.getBoundingClientRect()
  const scale = box.width ? Number(svg.getAttribute('width')) / box.width : 1
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
}
