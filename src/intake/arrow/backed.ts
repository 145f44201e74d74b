import { type Data, type RecordBatch, Type } from 'apache-arrow'
import { Refused } from '../format'

/** refuses a batch that claims more rows than its bytes can hold: a broken length would keep us busy for ever */
export function backed(batch: RecordBatch): RecordBatch {
  const columns = batch.data.children
  const held = columns.map(holds)
  const nothing = columns.every(({ length, nullCount }, i) => held[i] || nullCount === length)
  if (batch.numRows > 0 && !(nothing && columns.some(({ typeId }, i) => held[i] && typeId !== Type.Null)))
    throw new Refused('unreadable', `Arrow: ${batch.numRows} × ${columns.length}`)
  return batch
}

function holds(data: Data): boolean {
  const { length, typeId, valueOffsets, stride, children } = data
  const values = data.values as ArrayLike<unknown> | undefined
  if (typeId === Type.Null) return true
  if (typeId === Type.Bool) return values!.length * 8 >= length
  if (valueOffsets) return valueOffsets.length > length && children.every(holds)
  if (typeId === Type.FixedSizeList) return children.every((child) => child.length >= length * stride && holds(child))
  if (children.length) return children.every((child) => child.length >= length && holds(child))
  return (values?.length ?? 0) >= length * stride
}
