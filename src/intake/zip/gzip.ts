import { Refused } from '../format'
import type { Budget } from './bounds'
import { inflated } from './inflated'

export const looksLikeGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8

/** a gzipped file's content, checked member by member */
export async function gunzipped(file: Blob, budget: Budget, name: string): Promise<Blob> {
  const { content, members } = await inflated(file, 'gzip', budget, name)
  for (const { crc, end } of members) {
    const trailer = new DataView(await file.slice(Math.max(0, end - 8), end).arrayBuffer())
    if (trailer.byteLength < 8 || trailer.getUint32(0, true) !== crc) throw new Refused('unreadable', name)
  }
  return content
}
