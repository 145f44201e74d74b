import { type DataType, type Field, type RecordBatch, type Schema, Type, Vector } from 'apache-arrow'
import { type Texts, textsOf } from './texts'

/** the columns of a schema; those of a struct are columns of their own, `a.b` */
export function namesOf(schema: Schema): string[] {
  return schema.fields.flatMap(({ name, type }) =>
    isStruct(type) ? (type.children as Field[]).map((child) => `${name}.${child.name}`) : [name]
  )
}

/** the rows of a batch, made text when asked for */
export function rowAt(batch: RecordBatch): (row: number) => string[] {
  const columns = batch.schema.fields.flatMap((field, i): Texts[] => {
    const data = batch.data.children[i]!
    if (!isStruct(field.type)) return [textsOf(new Vector([data]), data)]
    return data.children.map((child) => {
      const texts = textsOf(new Vector([child]), child)
      return (row) => (data.getValid(row) ? texts(row) : '')
    })
  })
  return (row) => columns.map((text) => text(row))
}

const isStruct = (type: DataType) => type.typeId === Type.Struct && (type.children?.length ?? 0) > 0
