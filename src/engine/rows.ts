import { type DataType, type Field, tableFromIPC, Type, type Vector } from 'apache-arrow'

/** a result, column by column; names that came twice are made distinct (`a`, `a_1`) */
export interface Rows {
  names: string[]
  columns: unknown[][]
  length: number
}

/** TIMESTAMP → ms since 1970 in the station's clock; DECIMAL and HUGEINT → number; BIGINT → number where safe, else text */
export function decode(bytes: Uint8Array): Rows {
  const table = tableFromIPC(bytes)
  const names: string[] = []
  for (const { name } of table.schema.fields) names.push(distinct(name, names))
  const columns = table.schema.fields.map((_, i) => {
    const column = table.getChildAt(i)
    return column ? valuesOf(column) : []
  })
  return { names, columns, length: table.numRows }
}

/** the same as one object a row */
export function objects<T>(bytes: Uint8Array): T[] {
  const { names, columns, length } = decode(bytes)
  return Array.from({ length }, (_, i) => Object.fromEntries(names.map((name, c) => [name, columns[c]![i]])) as T)
}

function distinct(name: string, taken: string[]): string {
  if (!taken.includes(name)) return name
  for (let n = 1; ; n++) if (!taken.includes(`${name}_${n}`)) return `${name}_${n}`
}

function valuesOf(column: Vector): unknown[] {
  const values: unknown[] = new Array(column.length)
  // the column's own type: a field looked up by name would be the wrong one where names repeat
  for (let i = 0; i < column.length; i++) values[i] = plain(column.get(i), column.type)
  return values
}

// types are told by schema: Arrow hands out decimals as words, lists as vectors, maps and structs as proxies
function plain(value: unknown, type: DataType): unknown {
  if (value == null) return null
  switch (type.typeId) {
    case Type.Decimal:
      return decimal(value as Uint32Array, (type as DataType & { scale: number }).scale)
    case Type.List:
    case Type.FixedSizeList:
      return Array.from(value as Vector, (item) => plain(item, type.children![0]!.type))
    case Type.Struct: {
      const row = (value as { toArray(): unknown[] }).toArray()
      return Object.fromEntries(type.children!.map((child, i) => [child.name, plain(row[i], child.type)]))
    }
    case Type.Map: {
      const [key, item] = (type.children![0]!.type as DataType).children as [Field, Field]
      return Object.fromEntries(
        Array.from(value as Iterable<[unknown, unknown]>, ([k, v]) => [plain(k, key.type), plain(v, item.type)])
      )
    }
    default:
      return typeof value === 'bigint' ? integer(value) : value
  }
}

function decimal(words: Uint32Array, scale: number): number {
  let unscaled = 0n
  for (let i = words.length - 1; i >= 0; i--) unscaled = (unscaled << 32n) | BigInt(words[i]!)
  unscaled = BigInt.asIntN(words.length * 32, unscaled)
  // through text, so that 1234 at scale 3 is exactly 1.234
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const text = scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits
  return Number(unscaled < 0n ? `-${text}` : text)
}

function integer(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value.toString()
}
