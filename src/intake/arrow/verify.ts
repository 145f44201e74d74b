import { ByteBuffer } from 'flatbuffers'
import { DictionaryBatch } from 'apache-arrow/fb/dictionary-batch'
import type { Field } from 'apache-arrow/fb/field'
import { Footer } from 'apache-arrow/fb/footer'
import { Message } from 'apache-arrow/fb/message'
import { MessageHeader } from 'apache-arrow/fb/message-header'
import { RecordBatch } from 'apache-arrow/fb/record-batch'
import { Schema } from 'apache-arrow/fb/schema'
import { Refused } from '../format'

/** bytes of a message's metadata; a wide schema takes some hundred kilobytes */
const MOST = 64 << 20
const FOOTER = 10

const broken = (what: string) => new Refused('unreadable', `Arrow: ${what}`)

/** whether every list in the metadata is no longer than its bytes: the reader believes what it is told and would never end */
export async function verifyStream(file: Blob): Promise<void> {
  for (let at = 0; at + 4 <= file.size;) {
    const { next } = await verifyMessage(file, at)
    if (next === undefined) return
    at = next
  }
}

/** the same for a file, which lists its messages at the end */
export async function verifyFile(file: Blob): Promise<void> {
  const tail = new DataView(await file.slice(-FOOTER).arrayBuffer())
  const length = tail.byteLength === FOOTER ? tail.getInt32(0, true) : 0
  if (length <= 0 || length > file.size - FOOTER - 8) throw broken('footer')
  const bytes = new Uint8Array(await file.slice(file.size - FOOTER - length, file.size - FOOTER).arrayBuffer())
  const footer = Footer.getRootAsFooter(new ByteBuffer(bytes))
  const check = new Lengths(bytes.length)
  check.schema(footer.schema())
  check.list(footer.dictionariesLength(), 24)
  check.list(footer.recordBatchesLength(), 24)
  const blocks = [
    ...Array.from({ length: footer.dictionariesLength() }, (_, i) => footer.dictionaries(i)),
    ...Array.from({ length: footer.recordBatchesLength() }, (_, i) => footer.recordBatches(i))
  ]
  for (const block of blocks) await verifyMessage(file, Number(block?.offset() ?? -1))
}

async function verifyMessage(file: Blob, at: number): Promise<{ next?: number }> {
  if (at < 0 || at + 4 > file.size) throw broken('message')
  const opening = new DataView(await file.slice(at, at + 8).arrayBuffer())
  // before Arrow 0.15 the length came without the mark
  const marked = opening.getInt32(0, true) === -1 && opening.byteLength === 8
  const length = opening.getInt32(marked ? 4 : 0, true)
  const start = at + (marked ? 8 : 4)
  if (length === 0) return {}
  if (length < 0 || length > MOST || start + length > file.size) throw broken('message')
  const bytes = new Uint8Array(await file.slice(start, start + length).arrayBuffer())
  const message = Message.getRootAsMessage(new ByteBuffer(bytes))
  const body = Number(message.bodyLength())
  if (body < 0 || start + length + body > file.size) throw broken('cut off')
  const check = new Lengths(bytes.length, body)
  const kind = message.headerType()
  if (kind === MessageHeader.Schema) check.schema(message.header(new Schema()))
  else if (kind === MessageHeader.RecordBatch) check.batch(message.header(new RecordBatch()))
  else if (kind === MessageHeader.DictionaryBatch) check.batch(message.header(new DictionaryBatch())?.data() ?? null)
  else throw broken('message')
  return { next: start + length + body }
}

/** lengths against the bytes there are */
class Lengths {
  #fields = 0
  constructor(
    readonly bytes: number,
    readonly body = 0
  ) {}

  list(count: number, size: number): void {
    if (count < 0 || count * size > this.bytes) throw broken('length')
  }

  schema(schema: Schema | null): void {
    if (!schema) throw broken('schema')
    this.list(schema.fieldsLength(), 4)
    this.list(schema.customMetadataLength(), 4)
    for (let i = 0; i < schema.fieldsLength(); i++) this.#field(schema.fields(i), 0)
  }

  #field(field: Field | null, depth: number): void {
    // children that are their own parents would never end either
    if (!field || depth > 30 || ++this.#fields > this.bytes) throw broken('schema')
    this.list(field.childrenLength(), 4)
    this.list(field.customMetadataLength(), 4)
    for (let i = 0; i < field.childrenLength(); i++) this.#field(field.children(i), depth + 1)
  }

  /** a bit is the least that a row takes */
  batch(batch: RecordBatch | null): void {
    if (!batch) throw broken('batch')
    this.list(batch.nodesLength(), 16)
    this.list(batch.buffersLength(), 16)
    const most = this.body * 8
    if (Number(batch.length()) > most) throw broken('length')
    for (let i = 0; i < batch.nodesLength(); i++) if (Number(batch.nodes(i)!.length()) > most) throw broken('length')
  }
}
