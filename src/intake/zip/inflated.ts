import { Gunzip, Inflate } from 'fflate'
import { Refused } from '../format'
import type { Budget } from './bounds'
import { crc32 } from './crc'

// deflate packs up to 1032 : 1, so that one piece of a bomb is 32 MB
const PIECE = 32 << 10
/** inflated bytes that are gathered before they are handed to the browser to keep */
const KEPT = 16 << 20

export interface Inflated {
  content: Blob
  /** CRC-32 of each member; a .gz may have several */
  members: { crc: number; end: number }[]
}

/** what a deflated or gzipped stretch holds, never all of it in this memory, never more than the budget allows */
export async function inflated(
  packed: Blob,
  wrapping: 'gzip' | 'deflate',
  budget: Budget,
  name: string
): Promise<Inflated> {
  const parts: Blob[] = []
  const members: Inflated['members'] = []
  let pending: BlobPart[] = []
  let [waiting, crc] = [0, 0]
  const keep = () => {
    parts.push(new Blob(pending))
    pending = []
    waiting = 0
  }
  const stream = wrapping === 'gzip' ? new Gunzip() : new Inflate()
  stream.ondata = (bytes) => {
    budget.spend(bytes.length, name)
    crc = crc32(bytes, crc)
    pending.push(bytes)
    waiting += bytes.length
  }
  if (stream instanceof Gunzip)
    stream.onmember = (end) => {
      members.push({ crc, end })
      crc = 0
    }
  try {
    for (let at = 0; at < packed.size; at += PIECE) {
      const piece = new Uint8Array(await packed.slice(at, at + PIECE).arrayBuffer())
      stream.push(piece, at + PIECE >= packed.size)
      if (waiting > KEPT) keep()
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused('unreadable', name)
  }
  keep()
  members.push({ crc, end: packed.size })
  return { content: new Blob(parts), members }
}
