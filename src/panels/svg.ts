const namespace = 'http://www.w3.org/2000/svg'

export type Attributes = Record<string, string | number | undefined>

/** an SVG element; text is set as text, style comes from attributes, so nothing needs `unsafe-inline` */
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
