export interface Random {
  /** from 0 up to but not including 1 */
  uniform(): number
  gaussian(): number
  between(low: number, high: number): number
  /** a whole number, both ends included */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
}

/** a stream of its own for every name, so that a draw added in one place moves no number elsewhere */
export type Draw = (name: string) => Random

export const drawFrom =
  (seed: string | number): Draw =>
  (name) =>
    randomFrom(`${seed}/${name}`)

export function randomFrom(seed: string): Random {
  const uniform = mulberry32(hash(seed))
  const between = (low: number, high: number) => low + (high - low) * uniform()
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1))
  return {
    uniform,
    between,
    whole,
    // Box–Muller without its second half: always two draws, so streams stay in step
    gaussian: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    chance: (probability) => uniform() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!
  }
}

function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a with a final stir: mulberry32 started from neighbouring numbers begins alike */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}
