import { RecordBatchReader } from 'apache-arrow'
import { batchTable, guarded, type Piece } from '../arrow/batch-table'
import { type Reading, Refused } from '../format'
import { decoder } from './decoder'

/** rows decoded at a time */
const ROWS = 1 << 18
/** the file itself must fit beside what is decoded of it */
const WHOLE = 512 << 20

/** a Parquet file, so many rows decoded at a time */
export async function readParquet(file: Blob): Promise<Reading> {
  if (file.size > WHOLE) throw new Refused('too-large', `Parquet: ${Math.ceil(file.size / (1 << 20))} MB`)
  const table = await batchTable(() => pieces(file), 'Parquet')
  return { format: 'Parquet', encoding: 'utf-8', tables: [table] }
}

// the decoder's asynchronous door never answers where a broken file makes it panic; the other one throws
async function* pieces(file: Blob): AsyncGenerator<Piece> {
  const { readParquet } = await decoder()
  const bytes = new Uint8Array(await file.arrayBuffer())
  for (let offset = 0; ; offset += ROWS) {
    const part = await guarded('Parquet', async () => readParquet(bytes, { offset, limit: ROWS, batchSize: 1 << 14 }))
    let rows = 0
    for (const batch of RecordBatchReader.from(part.intoIPCStream())) {
      rows += batch.numRows
      yield { batch, end: bytes.length }
    }
    if (rows < ROWS) return
  }
}
