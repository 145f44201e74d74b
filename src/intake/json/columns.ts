import { Sample } from './sample'

/** more columns than this is no table but a dictionary */
const MOST = 4000

/** columns in the order in which they first came, and a sample of the rows seen while looking for them */
export class Columns {
  #places = new Map<string, number>()
  #sample = new Sample()

  /** `names` of lists whose places have names elsewhere in the file */
  constructor(readonly names: string[] = []) {
    names.forEach((_, i) => this.#places.set(String(i), i))
  }

  get header(): string[] {
    return [...this.#places.keys()].map((key, i) => this.names[i] ?? key)
  }

  get count(): number {
    return this.#places.size
  }

  get tooMany(): boolean {
    return this.count > MOST
  }

  /** a row whose cells `fill` puts; with `learn`, names that are new become columns */
  row(fill: (put: (name: string, cell: string) => void) => void, learn = false): string[] {
    const row: string[] = learn ? [] : new Array(this.count).fill('')
    fill((name, cell) => {
      let place = this.#places.get(name)
      if (place === undefined) {
        if (!learn) return
        this.#places.set(name, (place = this.count))
      }
      row[place] = cell
    })
    return row
  }

  learn(fill: (put: (name: string, cell: string) => void) => void): void {
    this.#sample.add(this.row(fill, true))
  }

  deep = (): string[][] => this.#sample.rows().map((row) => Array.from({ length: this.count }, (_, i) => row[i] ?? ''))
}
