import { Refused } from '../format'
import type { Budget } from './bounds'
import { crc32 } from './crc'
import type { Entry } from './directory'
import { inflated } from './inflated'

/** what an entry holds; a stored one is a stretch of the archive itself */
export async function contentOf(file: Blob, entry: Entry, budget: Budget): Promise<Blob> {
  const header = new DataView(await file.slice(entry.at, entry.at + 30).arrayBuffer())
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw new Refused('unreadable', entry.name)
  const start = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const packed = file.slice(start, start + entry.packed)
  if (packed.size < entry.packed) throw new Refused('unreadable', entry.name)
  const crc = entry.method === 0 ? await crcOf(packed, budget, entry.name) : undefined
  if (crc !== undefined) {
    if (crc !== entry.crc) throw new Refused('unreadable', entry.name)
    return packed
  }
  const { content, members } = await inflated(packed, 'deflate', budget, entry.name)
  if (members[0]!.crc !== entry.crc) throw new Refused('unreadable', entry.name)
  return content
}

async function crcOf(content: Blob, budget: Budget, name: string): Promise<number> {
  budget.spend(content.size, name)
  let crc = 0
  for (let at = 0; at < content.size; at += 4 << 20)
    crc = crc32(new Uint8Array(await content.slice(at, at + (4 << 20)).arrayBuffer()), crc)
  return crc
}
