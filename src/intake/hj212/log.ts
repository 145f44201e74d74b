import type { Encoding } from '../text/encoding'
import { FrameFinder } from './frames'
import { itemsOf } from './items'
import { linesOf } from './lines'
import { Packets, type Placed } from './merge'
import { isEncrypted, messageOf } from './segment'
import { type Frames, noFrames } from './tally'

/** a message that became lines of the table */
export interface Entry {
  text: string
  count: number
  /** 1-based line of the log */
  line: number
}

/** real time, minutes, hour, day: the commands that bring values */
const VALUES = /^(2011|2051|2061|2031)$/

/** reads a log piece by piece */
export class Log {
  readonly frames: Frames = noFrames()
  #finder = new FrameFinder()
  #packets = new Packets();

  *push(piece: Uint8Array, last: boolean): Generator<Entry> {
    for (const { segment, line, verdict, lengthRight, cut } of this.#finder.push(piece, last)) {
      this.frames.frames++
      this.frames.verdicts[verdict]++
      if (cut) this.frames.cut++
      else if (!lengthRight) this.frames.lengthWrong++
      const message = messageOf(segment, cut)
      if (message.resent) this.frames.resent++
      if (isEncrypted(message)) this.frames.encrypted++
      else if (VALUES.test(message.cn)) for (const placed of this.#packets.add(message, line)) yield* this.#read(placed)
      else this.#other(message.cn)
    }
    if (last) for (const placed of this.#packets.rest()) yield* this.#read(placed)
    this.frames.noiseBytes = this.#finder.noise
    this.frames.incomplete = this.#packets.incomplete
  }

  *#read({ message, line }: Placed): Generator<Entry> {
    const items = itemsOf(message.cp)
    this.frames.duplicateKeys += items.repeated.length
    const { text, count } = linesOf(message, items)
    if (count) yield { text, count, line }
  }

  #other(cn: string): void {
    const { otherCommands } = this.frames
    const name = /^\d{4}$/.test(cn) ? cn : ''
    otherCommands[name] = (otherCommands[name] ?? 0) + 1
  }
}

const PIECE = 4 << 20

/** a file's bytes from `start` on, and where each piece ends; UTF-16 becomes UTF-8, other encodings hold ASCII as it is */
export async function* piecesOf(file: Blob, start: number, encoding: Encoding) {
  const wide = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : undefined
  for (let at = start; at < file.size || at === start; at += PIECE) {
    const end = Math.min(file.size, at + PIECE)
    const last = end === file.size
    const bytes = new Uint8Array(await file.slice(at, end).arrayBuffer())
    yield { bytes: wide ? new TextEncoder().encode(wide.decode(bytes, { stream: !last })) : bytes, end, last }
  }
}
