import { decoded, type Encoding } from './encoding'

/** a piece of a text that ends at a line break, as UTF-8 the engine can read */
export interface Slice {
  content: Blob | Uint8Array
  /** where it lies in the file, bytes */
  start: number
  end: number
}

/** bytes in a slice: UTF-8 is read from the file itself, other encodings pass through memory (import figures: 32 and 16 MB) */
const SIZE = { direct: 32 << 20, decoded: 16 << 20 }
const LOOK = 64 << 10

/** cuts a file at line breaks, from `start` on; a UTF-8 slice is not copied */
export async function* slices(file: Blob, start: number, encoding: Encoding, quoted: boolean): AsyncGenerator<Slice> {
  const size = encoding === 'utf-8' ? SIZE.direct : SIZE.decoded
  for (let at = start; at < file.size;) {
    const end = at + size >= file.size ? file.size : await lineBreak(file, at, at + size, encoding, quoted)
    yield { content: await utf8(file, at, end, encoding), start: at, end }
    at = end
  }
}

/** a stretch of the file as the engine reads it */
export async function utf8(file: Blob, start: number, end: number, encoding: Encoding): Promise<Blob | Uint8Array> {
  const piece = file.slice(start, end)
  return encoding === 'utf-8'
    ? piece
    : new TextEncoder().encode(decoded(new Uint8Array(await piece.arrayBuffer()), encoding))
}

/** the first byte after a line break at or after `from`; where fields are quoted, one outside quotes */
async function lineBreak(
  file: Blob,
  start: number,
  from: number,
  encoding: Encoding,
  quoted: boolean
): Promise<number> {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
  let open = quoted && (await quotes(file, start, from)) % 2 === 1
  let first = 0
  for (let at = from - (wide ? (from - start) % 2 : 0); at < file.size; at += LOOK) {
    // a stray quote must not make the rest of the file one slice
    if (!wide && first && at > from + (1 << 20)) return first
    const bytes = new Uint8Array(await file.slice(at, at + LOOK).arrayBuffer())
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i] === 0x22) open = quoted && !open
      // in GB18030 no byte of a character is a line break, in UTF-16 its other half must be zero
      if (bytes[i] !== 0x0a) continue
      first ||= at + i + 1
      if (open) continue
      if (!wide) return at + i + 1
      if (encoding === 'utf-16le' ? i % 2 === 0 && bytes[i + 1] === 0 : i % 2 === 1 && bytes[i - 1] === 0)
        return at + i + (encoding === 'utf-16le' ? 2 : 1)
    }
  }
  return file.size
}

async function quotes(file: Blob, start: number, end: number): Promise<number> {
  let count = 0
  for (let at = start; at < end; at += 4 << 20)
    for (const byte of new Uint8Array(await file.slice(at, Math.min(end, at + (4 << 20))).arrayBuffer()))
      if (byte === 0x22) count++
  return count
}
