/** rows from all over a table whose length nobody knows: ever fewer are kept, evenly apart */
export class Sample {
  #rows: string[][] = []
  #stride = 1
  #seen = 0

  constructor(readonly most = 400) {}

  add(row: string[]): void {
    if (this.#seen++ % this.#stride) return
    this.#rows.push(row)
    if (this.#rows.length < this.most) return
    this.#rows = this.#rows.filter((_, i) => i % 2 === 0)
    this.#stride *= 2
  }

  /** whether the next row would be kept */
  get wants(): boolean {
    return this.#seen % this.#stride === 0
  }

  pass(): void {
    this.#seen++
  }

  rows = (): string[][] => this.#rows
}
