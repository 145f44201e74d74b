import { looksLikeArrowFile, looksLikeArrowStream } from './arrow/looks-like'
import { looksLikeCems } from './cems/looks-like'
import { asCems } from './cems/read'
import { looksLikeDmr } from './dmr/looks-like'
import { asDmr } from './dmr/read'
import { type Reading, Refused } from './format'
import { looksLikeHj212 } from './hj212/looks-like'
import { looksLikeJson } from './json/looks-like'
import { kindOf } from './kind'
import { looksLikeParquet } from './parquet/looks-like'
import { looksLikeRdb } from './rdb/looks-like'
import { looksLikeToa5 } from './toa5/looks-like'
import { asToa5 } from './toa5/read'
import { readText } from './text/read'

const HEAD = 64 << 10

/** what a file holds, by its bytes; its name is not believed. Readers that are heavy or rare are fetched when they are needed */
export async function readAny(file: Blob): Promise<Reading> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  if (looksLikeHj212(head)) return (await import('./hj212/read')).readHj212(file)
  if (looksLikeParquet(head)) return (await import('./parquet/read')).readParquet(file)
  if (looksLikeArrowFile(head) || looksLikeArrowStream(head)) return (await import('./arrow/read')).readArrow(file)
  const kind = kindOf(head)
  if (kind.kind === 'empty') throw new Refused('empty')
  if (kind.kind === 'other') throw new Refused('not-a-table', kind.found)
  if (kind.kind !== 'text') return (await import('./workbook/read')).readWorkbook(file, kind.kind, head)
  if (looksLikeJson(head)) {
    const { looksLikeWaterml, readWaterml } = await import('./rdb/read-waterml')
    return looksLikeWaterml(head) ? readWaterml(file) : (await import('./json/read')).readJson(file)
  }
  if (looksLikeRdb(head)) return (await import('./rdb/read')).readRdb(file)
  const reading = await readText(file)
  const top = reading.tables[0]!.top
  if (looksLikeToa5(top)) return asToa5(reading)
  if (looksLikeCems(top)) return asCems(reading)
  return looksLikeDmr(top) ? asDmr(reading) : reading
}
