import type { Message } from './segment'

/** a message and the line of the log on which it starts */
export interface Placed {
  message: Message
  line: number
}

interface Open extends Placed {
  packets: Map<number, string>
  size: number
}

/** characters that wait for the rest of their message: all sets together, one set */
const ALL = 8 << 20
const ONE = 256 << 10

/** puts messages that were sent in several packets together again, by MN and QN; a set that stays open comes as it is */
export class Packets {
  /** sets given out without all their packets */
  incomplete = 0
  #open = new Map<string, Open>()
  #size = 0

  add(message: Message, line: number): Placed[] {
    if (message.pnum < 2) return [{ message, line }]
    const { mn, qn, cn, pnum, pno, cp } = message
    if (!qn || pno < 1 || pno > pnum) {
      this.incomplete++
      return [{ message, line }]
    }
    const key = `${mn}\n${qn}\n${cn}\n${pnum}`
    const set = this.#open.get(key) ?? { message, line, packets: new Map<number, string>(), size: 0 }
    const grown = cp.length - (set.packets.get(pno)?.length ?? 0)
    set.packets.set(pno, cp)
    set.size += grown
    this.#size += grown
    this.#open.set(key, set)
    const out = set.packets.size === pnum || set.size > ONE ? [this.#close(key, set)] : []
    for (const [oldest, other] of this.#open) {
      if (this.#size <= ALL && this.#open.size <= 4096) break
      out.push(this.#close(oldest, other))
    }
    return out
  }

  /** what still waits when the log ends */
  rest(): Placed[] {
    return [...this.#open].map(([key, set]) => this.#close(key, set))
  }

  #close(key: string, { message, line, packets, size }: Open): Placed {
    this.#open.delete(key)
    this.#size -= size
    if (packets.size < message.pnum) this.incomplete++
    const inOrder = [...packets].sort(([a], [b]) => a - b)
    const cp = inOrder.reduce((text, [pno, next], i) => {
      // over a hole nothing may be glued
      const hole = i > 0 && inOrder[i - 1]![0] !== pno - 1
      return i === 0 ? next : hole ? `${text};${next}` : glued(text, next)
    }, '')
    return { message: { ...message, cp }, line }
  }
}

/** a packet ends between items, whose separator is then lost, or anywhere inside one */
const glued = (text: string, next: string): string =>
  /[^;,=]=[^;,=]+$/.test(text.slice(-64)) && /^\s*[\w-]+=/.test(next.slice(0, 64)) ? `${text};${next}` : text + next
