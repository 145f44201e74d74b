import { Refused } from '../format'
import { entryName } from './entry-name'

/** one entry as the archive's directory lists it */
export interface Entry {
  name: string
  /** 0 stored, 8 deflated; others are not read */
  method: number
  encrypted: boolean
  packed: number
  size: number
  crc: number
  /** where its local header stands */
  at: number
}

const END = 22
const COMMENT = 0xffff
const MOST = 64 << 20

/** the directory at the end of a zip file; only that is read */
export async function directoryOf(file: Blob, most: number): Promise<Entry[]> {
  const broken = () => new Refused('unreadable', 'ZIP')
  const from = Math.max(0, file.size - END - COMMENT - 20)
  const tail = new DataView(await file.slice(from).arrayBuffer())
  const end = findEnd(tail)
  if (end < 0) throw broken()
  let [count, length, at] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true)
  ]
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const record = new DataView(await file.slice(large(tail, end - 12), large(tail, end - 12) + 56).arrayBuffer())
    if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) throw broken()
    ;[count, length, at] = [large(record, 32), large(record, 40), large(record, 48)]
  }
  if (count > most) throw new Refused('too-large', `ZIP: ${count}`)
  if (length > MOST || at + length > file.size) throw broken()
  const view = new DataView(await file.slice(at, at + length).arrayBuffer())
  return entries(view, count)
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END; at >= 0; at--) if (tail.getUint32(at, true) === 0x06054b50) return at
  return -1
}

function entries(view: DataView, count: number): Entry[] {
  const found: Entry[] = []
  for (let at = 0; found.length < count;) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new Refused('unreadable', 'ZIP')
    const flags = view.getUint16(at + 8, true)
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number]
    const next = at + 46 + lengths[0] + lengths[1] + lengths[2]
    if (next > view.byteLength) throw new Refused('unreadable', 'ZIP')
    const bytes = new Uint8Array(view.buffer, at + 46, lengths[0])
    const extra = new DataView(view.buffer, at + 46 + lengths[0], lengths[1])
    const entry: Entry = {
      name: entryName(bytes, (flags & 0x800) !== 0, extraOf(extra, 0x7075, 5)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true)
    }
    found.push(enlarged(entry, extraOf(extra, 1, 0)))
    at = next
  }
  return found
}

/** sizes that do not fit in 32 bits stand in an extra field, in this order */
function enlarged(entry: Entry, extra: Uint8Array | undefined): Entry {
  if (!extra) return entry
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  let place = 0
  for (const key of ['size', 'packed', 'at'] as const)
    if (entry[key] === 0xffffffff && place + 8 <= view.byteLength) {
      entry[key] = large(view, place)
      place += 8
    }
  return entry
}

function extraOf(extra: DataView, id: number, skip: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true)
    if (at + 4 + length > extra.byteLength) return undefined
    if (extra.getUint16(at, true) === id && length > skip)
      return new Uint8Array(extra.buffer, extra.byteOffset + at + 4 + skip, length - skip)
    at += 4 + length
  }
}

const large = (view: DataView, at: number) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
