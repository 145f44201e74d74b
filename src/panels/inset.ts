/**
 * A Plot figure to stand inside another one, at y. Plot's own style sheet goes: the page's policy allows no inline style,
 * and the page's rules for `svg` say the same.
 */
export function inset(plot: SVGSVGElement | HTMLElement, y = 0): SVGElement {
  const svg = plot as SVGSVGElement
  for (const style of svg.querySelectorAll('style')) style.remove()
  svg.setAttribute('y', String(y))
  svg.setAttribute('overflow', 'visible')
  return svg
}
