import { Refused } from '../format'

/** how much an archive may grow when it is unpacked */
export interface Bounds {
  /** inflated bytes of all entries together */
  bytes: number
  /** inflated bytes for each packed one, once `free` bytes were inflated: frozen records pack well, bombs far better */
  ratio: number
  free: number
  entries: number
}

export const bounds: Bounds = { bytes: 4 * 2 ** 30, ratio: 400, free: 256 << 20, entries: 10_000 }

/** what has been unpacked so far, over all entries and nested archives */
export class Budget {
  #inflated = 0
  constructor(
    readonly packed: number,
    readonly bounds: Bounds
  ) {}

  spend(bytes: number, name: string): void {
    this.#inflated += bytes
    const { bytes: most, free, ratio } = this.bounds
    if (this.#inflated > most || (this.#inflated > free && this.#inflated > ratio * this.packed))
      throw new Refused('too-large', `${name}: ${megabytes(this.packed)} → ${megabytes(this.#inflated)}`)
  }
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 2 : 0)} MB`
