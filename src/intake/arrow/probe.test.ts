import { RecordBatchReader } from 'apache-arrow'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { handleOf } from './handle'
import { looksLikeArrowFile } from './looks-like'
test('probe', async () => {
  const b = readFileSync('/tmp/x/last.bin')
  console.log(looksLikeArrowFile(b), b.length)
  let n = 0
  const { handle } = handleOf(new Blob([b]))
  const read = (handle as any).read
  ;(handle as any).read = async (buf: any, o: number, l: number, p: number) => { if (n++ < 40) console.log('read', o, l, p); const r = await read(buf, o, l, p); return r }
  const reader = await (await RecordBatchReader.from(handle)).open()
  console.log('opened', String(reader.schema), (reader as any).numRecordBatches)
  let k = 0
  for await (const batch of reader) { console.log('batch', batch.numRows); if (k++ > 5) break }
}, 5000)
