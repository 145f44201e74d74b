const windows1252 = new TextDecoder('latin1')

/** where a frame lies in the bytes: its data segment, its checksum, the first byte after it */
export interface Extent {
  start: number
  stop: number
  crc: string
  end: number
  /** the four digits say how long the segment is, in characters */
  lengthRight: boolean
  /** the log breaks off inside the segment */
  cut: boolean
}

/** no frame is longer: 9999 characters of UTF-8 */
export const FAR = 32 << 10

const HASH = 0x23
const AND = 0x26
const head = /^\s{0,2}(QN|ST|CN|MN|PW|Flag|PNUM|PNO|RF|CP)\s?=/i

const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39
const isHex = (byte = 0) => isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
const isBreak = (byte?: number) => byte === undefined || byte === 0x0a || byte === 0x0d

/** a few bytes as text */
function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to && i < bytes.length; i++) text += String.fromCharCode(bytes[i]!)
  return text
}

/** the next `##`, four digits and a key of the segment, between `from` and `to`; −1 where there is none */
export function nextOpening(bytes: Uint8Array, from: number, to: number): number {
  for (let at = bytes.indexOf(HASH, from); at >= 0 && at < to; at = bytes.indexOf(HASH, at + 1))
    if (bytes[at + 1] === HASH && opens(bytes, at)) return at
  return -1
}

const opens = (bytes: Uint8Array, at: number): boolean =>
  [2, 3, 4, 5].every((i) => isDigit(bytes[at + i])) && head.test(latin(bytes, at + 6, at + 14))

/** the frame that opens at `at`: as long as it says, else to its real end; never beyond the next opening */
export function extentAt(bytes: Uint8Array, at: number): Extent {
  const start = at + 6
  const far = Math.min(bytes.length, at + FAR)
  const opening = nextOpening(bytes, start, far)
  const limit = opening < 0 ? far : opening
  const length = Number(latin(bytes, at + 2, start))
  return (
    byLength(bytes, start, start + length, limit) ??
    byLength(bytes, start, characters(bytes, start, length, limit), limit) ??
    byEnd(bytes, start, limit)
  )
}

function byLength(bytes: Uint8Array, start: number, stop: number, limit: number): Extent | undefined {
  if (stop > limit || !closed(bytes, start, stop)) return undefined
  const { crc, end } = checksum(bytes, stop)
  // without a checksum the length must be borne out by what follows
  const bare = bytes[stop - 1] === AND && (isBreak(bytes[end]) || end === limit)
  return crc || bare ? { start, stop, crc, end, lengthRight: true, cut: false } : undefined
}

/** where that many characters of UTF-8 end: the length counts a Chinese one once */
function characters(bytes: Uint8Array, start: number, length: number, limit: number): number {
  let left = length
  for (let at = start; at < limit; at++) if ((bytes[at]! & 0xc0) !== 0x80 && left-- === 0) return at
  return left === 0 ? limit : Infinity
}

/** whether a segment ends here: with the second `&&`, or with keys that came after it */
function closed(bytes: Uint8Array, start: number, stop: number): boolean {
  if (bytes[stop - 1] === AND && bytes[stop - 2] === AND)
    return bytes[stop - 3] !== 0x3d || !/P=&&$/i.test(latin(bytes, stop - 4, stop))
  return /(?<!P=)&&\s*(;[^&]*)?$/i.test(latin(bytes, Math.max(start, stop - 64), stop))
}

function checksum(bytes: Uint8Array, at: number): { crc: string; end: number } {
  let from = at
  while (bytes[from] === 0x20 || bytes[from] === 0x09) from++
  let end = from
  while (end - from < 4 && isHex(bytes[end])) end++
  return end - from < 3 ? { crc: '', end: from } : { crc: latin(bytes, from, end), end }
}

/** for a wrong length: to the closing `&&` before the next frame or line */
function byEnd(bytes: Uint8Array, start: number, far: number): Extent {
  let limit = start
  while (limit < far && !isBreak(bytes[limit])) limit++
  const text = windows1252.decode(bytes.subarray(start, limit))
  const cp = /CP\s*=\s*&&/i.exec(text)
  const close = cp ? text.indexOf('&&', cp.index + cp[0].length) : -1
  if (close < 0) return { start, stop: limit, crc: '', end: limit, lengthRight: false, cut: true }
  const tail = text.slice(close + 2)
  const found =
    /^(\s*;[\w=;]*?)?\s*([0-9a-f]{3,4})(?![0-9a-f])/i.exec(tail) ?? /^(\s*)([0-9a-f]{4})/i.exec(tail) ?? undefined
  const stop = start + close + 2
  return {
    start,
    stop: stop + (found?.[1]?.trimEnd().length ?? 0),
    crc: found?.[2] ?? '',
    end: stop + (found?.[0].length ?? 0),
    lengthRight: false,
    cut: false
  }
}
