import type { Slice } from '../text/slices'
import { header } from './lines'
import type { Entry } from './log'

/** bytes in a slice, as for every text that passes through memory */
const SIZE = 16 << 20

/** gathers lines into slices for the engine, and remembers from which line of the log each came */
export class SliceWriter {
  #buffer = new Uint8Array(0)
  #used = 0
  #start = 0
  #encoder = new TextEncoder()
  #skip: number
  /** of the slice being written: line of the log, rows from it, by turns */
  #runs: number[] = []
  #written: Uint32Array[] = []

  /** leaves out the table's first `skip` rows, the header being the first of them */
  constructor(skip = 0) {
    this.#skip = skip - 1
    if (skip === 0) this.add({ text: `${header.join(',')}\n`, count: 1, line: 1 }, 0)
  }

  /** the slice that is full, if this entry found no room in it */
  add(entry: Entry, at: number): Slice | undefined {
    let { text, count } = entry
    for (; this.#skip > 0 && count > 0; this.#skip--, count--) text = text.slice(text.indexOf('\n') + 1)
    if (count === 0) return undefined
    const full = this.#used + text.length * 3 > SIZE ? this.flush(at) : undefined
    this.#grow(this.#used + text.length * 3)
    this.#used += this.#encoder.encodeInto(text, this.#buffer.subarray(this.#used)).written
    this.#runs.push(entry.line, count)
    return full
  }

  #grow(needed: number): void {
    if (needed <= this.#buffer.length) return
    const larger = new Uint8Array(Math.max(needed, Math.min(SIZE, this.#buffer.length * 4), 64 << 10))
    larger.set(this.#buffer.subarray(0, this.#used))
    this.#buffer = larger
  }

  flush(end: number): Slice | undefined {
    if (this.#used === 0) return undefined
    // a copy: what is handed to the engine is the engine's
    const slice = { content: this.#buffer.slice(0, this.#used), start: this.#start, end }
    this.#written.push(Uint32Array.from(this.#runs))
    this.#runs = []
    this.#used = 0
    this.#start = end
    return slice
  }

  /** the log's line of each row in a slice */
  lines(slice: number): number[] {
    const runs = this.#written[slice] ?? new Uint32Array()
    const lines: number[] = []
    for (let i = 0; i < runs.length; i += 2) for (let n = 0; n < runs[i + 1]!; n++) lines.push(runs[i]!)
    return lines
  }
}
