import { AsyncRecordBatchFileReader, RecordBatchReader } from 'apache-arrow'
import { type Reading, Refused } from '../format'
import { batchTable, guarded, type Piece } from './batch-table'
import { handleOf } from './handle'
import { looksLikeArrowFile } from './looks-like'
import { verifyFile, verifyStream } from './verify'

/** an Arrow IPC file or stream, read message by message */
export async function readArrow(file: Blob): Promise<Reading> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  await guarded('Arrow', () => (looksLikeArrowFile(head) ? verifyFile(file) : verifyStream(file)))
  const table = await batchTable(() => pieces(file), 'Arrow')
  return { format: 'Arrow', encoding: 'utf-8', tables: [table] }
}

async function* pieces(file: Blob): AsyncGenerator<Piece> {
  const { handle, read } = handleOf(file)
  const reader = await guarded('Arrow', async () => (await RecordBatchReader.from(handle)).open())
  if (!(reader instanceof AsyncRecordBatchFileReader)) {
    for await (const batch of reader) yield { batch, end: read() }
    return
  }
  // one by one: going through a file, the reader would ask for a message of the wrong kind for ever
  for (let i = 0; i < reader.numRecordBatches; i++) {
    const batch = await reader.readRecordBatch(i)
    if (!batch) throw new Refused('unreadable', 'Arrow')
    yield { batch, end: read() }
  }
}
