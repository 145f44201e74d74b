import { RecordBatchReader } from 'apache-arrow'
import { type Reading, Refused } from '../format'
import { batchTable, guarded, type Piece } from './batch-table'
import { handleOf } from './handle'
import { looksLikeArrowFile } from './looks-like'

/** name and padding at the head; name and length of the footer at the tail */
const FRAME = 18

/** an Arrow IPC file or stream, read message by message */
export async function readArrow(file: Blob): Promise<Reading> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  if (looksLikeArrowFile(head)) await checkFooter(file)
  const table = await batchTable(() => pieces(file), 'Arrow')
  return { format: 'Arrow', encoding: 'utf-8', tables: [table] }
}

/** a file that was cut off has lost its footer */
async function checkFooter(file: Blob): Promise<void> {
  const tail = new DataView(await file.slice(-10).arrayBuffer())
  const footer = tail.byteLength === 10 ? tail.getInt32(0, true) : 0
  if (footer <= 0 || footer > file.size - FRAME) throw new Refused('unreadable', 'Arrow')
}

async function* pieces(file: Blob): AsyncGenerator<Piece> {
  const { handle, read } = handleOf(file)
  const reader = await guarded('Arrow', async () => (await RecordBatchReader.from(handle)).open())
  for await (const batch of reader) yield { batch, end: read() }
}
