/** a table that scrolls sideways: how many of its columns are out of sight at either end */
export class Sideways {
  left = $state(0)
  right = $state(0)
  #box: HTMLElement | null = null

  /** an attachment; columns are told by the cells of the first header row, the first of which stays in sight */
  watch = (box: HTMLElement) => {
    this.#box = box
    const measure = () => this.#measure(box)
    const seen = new ResizeObserver(measure)
    seen.observe(box)
    if (box.firstElementChild) seen.observe(box.firstElementChild)
    box.addEventListener('scroll', measure, { passive: true })
    return () => {
      seen.disconnect()
      box.removeEventListener('scroll', measure)
    }
  }

  step(towards: 1 | -1) {
    this.#box?.scrollBy({ left: towards * this.#box.clientWidth * 0.7 })
  }

  #measure(box: HTMLElement) {
    const [first, ...cells] = box.querySelectorAll<HTMLElement>('thead tr:first-child > *')
    const from = box.scrollLeft + (first?.offsetWidth ?? 0)
    const to = box.scrollLeft + box.clientWidth
    const middle = (cell: HTMLElement) => cell.offsetLeft + cell.offsetWidth / 2
    this.left = cells.filter((cell) => middle(cell) < from).length
    this.right = cells.filter((cell) => middle(cell) > to).length
  }
}
