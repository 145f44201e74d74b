/**
 * A Plot figure to stand inside another one, at y. Plot's own style sheet goes: the page's policy allows no inline style,
 * and the page's rules for `svg` say the same. Its names for groups go too: the whole figure has one name.
 */
export function inset(plot: SVGSVGElement | HTMLElement, y = 0): SVGElement {
  const svg = plot as SVGSVGElement
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  svg.setAttribute('y', String(y))
  svg.setAttribute('overflow', 'visible')
  return svg
}
