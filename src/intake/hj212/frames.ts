import { type Verdict, verdictOf } from './crc'
import { extentAt, FAR, nextOpening } from './extent'

/** one message as it stands in a log */
export interface Frame {
  /** what the checksum covers: from the length digits to the closing `&&` */
  segment: string
  /** 1-based line of the log */
  line: number
  verdict: Verdict
  lengthRight: boolean
  cut: boolean
}

/** finds frames in a stream of bytes, whatever stands between them; what was not yet decided waits for the next piece */
export class FrameFinder {
  /** bytes outside frames, line breaks apart */
  noise = 0
  #line = 1
  #rest = new Uint8Array()
  #decoder = new TextDecoder();

  *push(piece: Uint8Array, last: boolean): Generator<Frame> {
    const bytes = joined(this.#rest, piece)
    const limit = last ? bytes.length : bytes.length - FAR
    let done = 0
    for (let at = nextOpening(bytes, 0, limit); at >= 0; at = nextOpening(bytes, done, limit)) {
      this.#pass(bytes, done, at, true)
      const { start, stop, crc, end, lengthRight, cut } = extentAt(bytes, at)
      yield {
        segment: this.#decoder.decode(bytes.subarray(start, stop)),
        line: this.#line,
        verdict: verdictOf(bytes, start, stop, crc),
        lengthRight,
        cut
      }
      this.#pass(bytes, at, end, false)
      done = end
    }
    const kept = Math.max(done, limit)
    this.#pass(bytes, done, kept, true)
    this.#rest = bytes.slice(kept)
  }

  #pass(bytes: Uint8Array, from: number, to: number, noise: boolean): void {
    for (let i = from; i < to; i++) {
      const byte = bytes[i]
      if (byte === 0x0a) this.#line++
      else if (noise && byte !== 0x0d) this.noise++
    }
  }
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece
  const bytes = new Uint8Array(rest.length + piece.length)
  bytes.set(rest)
  bytes.set(piece, rest.length)
  return bytes
}
