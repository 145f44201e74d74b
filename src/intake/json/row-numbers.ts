/** remembers from which row of the file each row of a slice came, as runs of neighbours */
export class RowNumbers {
  #slices: { first: number; runs: number[] }[] = []
  #full = true

  constructor(readonly width: number) {}

  /** a row that is longer than the table is wide will be refused, so it gets no number */
  add(number: number, length: number): void {
    if (this.#full) {
      this.#slices.push({ first: number, runs: [] })
      this.#full = false
    }
    if (length > this.width) return
    const { runs } = this.#slices.at(-1)!
    const follows = runs.length > 0 && runs.at(-2)! + runs.at(-1)! === number
    if (follows) runs[runs.length - 1]!++
    else runs.push(number, 1)
  }

  /** the next row opens a new slice */
  next(): void {
    this.#full = true
  }

  first = (slice: number): number => this.#slices[slice]?.first ?? 1

  of(slice: number): number[] {
    const runs = this.#slices[slice]?.runs ?? []
    const numbers: number[] = []
    for (let i = 0; i < runs.length; i += 2) for (let n = 0; n < runs[i + 1]!; n++) numbers.push(runs[i]! + n)
    return numbers
  }
}
