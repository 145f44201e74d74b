import { type Data, type DataType, Precision, Type, type Vector } from 'apache-arrow'
import { Refused } from '../format'
import { decimalText, doubleText, floatText } from './number'
import { dateText, momentText, timeText, zoneOf } from './time'

/** the text of a cell by its row */
export type Texts = (row: number) => string

type Of<T> = DataType & T
const zones = new Map<string, ReturnType<typeof zoneOf>>()

/** how the cells of a column read as text, nothing for null; one piece of a column at a time */
export function textsOf(column: Vector, data: Data): Texts {
  const plain = plainTexts(column, data)
  return (row) => (data.getValid(row) ? plain(row) : '')
}

function plainTexts(column: Vector, data: Data): Texts {
  const type = data.type as DataType
  const values = data.values as ArrayLike<number> & ArrayLike<bigint> & Uint32Array
  switch (type.typeId) {
    case Type.Null:
      return () => ''
    case Type.Float:
      return (type as Of<{ precision: Precision }>).precision === Precision.SINGLE
        ? (row) => floatText(values[row]!)
        : (row) => doubleText(column.get(row) as number)
    case Type.Decimal: {
      const { scale } = type as Of<{ scale: number }>
      return (row) => decimalText(values.subarray(row * data.stride, (row + 1) * data.stride), scale)
    }
    case Type.Date:
      return (type as Of<{ unit: number }>).unit === 0
        ? (row) => dateText(values[row]!)
        : (row) => momentText(BigInt(values[row]!), 1, zoneOf(null)).replace(/ 00:00:00$/, '')
    case Type.Time:
      return (row) => timeText(BigInt(values[row]!), (type as Of<{ unit: number }>).unit)
    case Type.Timestamp: {
      const { unit, timezone } = type as Of<{ unit: number; timezone?: string | null }>
      const name = timezone ?? ''
      if (!zones.has(name)) zones.set(name, zoneOf(name))
      const zone = zones.get(name)!
      return (row) => momentText(BigInt(values[row]!), unit, zone)
    }
    case Type.Binary:
    case Type.FixedSizeBinary:
      return (row) => bytesText(column.get(row) as Uint8Array)
    case Type.Dictionary:
      return dictionaryTexts(data)
    case Type.Duration:
    case Type.Bool:
    case Type.Int:
    case Type.Utf8:
    case Type.LargeUtf8:
      return (row) => String(column.get(row))
    case Type.List:
    case Type.FixedSizeList:
    case Type.Struct:
    case Type.Map:
      return (row) => JSON.stringify(column.get(row), (_, value) => (typeof value === 'bigint' ? String(value) : value))
    default:
      throw new Refused('unreadable', `Arrow: ${type}`)
  }
}

/** the words of a dictionary, each made text once */
function dictionaryTexts(data: Data): Texts {
  const words = data.dictionary!
  const cache: string[] = []
  const pieces = words.data.map((piece, i) => ({ piece, texts: textsOf(words.slice(starts(words, i)), piece) }))
  const word = (key: number) => {
    let at = key
    for (const { piece, texts } of pieces) {
      if (at < piece.length) return texts(at)
      at -= piece.length
    }
    return ''
  }
  return (row) => {
    const key = Number((data.values as ArrayLike<number | bigint>)[row]!)
    return (cache[key] ??= word(key))
  }
}

const starts = (words: Vector, piece: number): number =>
  words.data.slice(0, piece).reduce((sum, { length }) => sum + length, 0)

const strict = new TextDecoder('utf-8', { fatal: true })

/** bytes are text where they can be: some writers do not say so */
function bytesText(bytes: Uint8Array): string {
  try {
    const text = strict.decode(bytes)
    if (bytes.every((byte) => byte > 8)) return text
  } catch {
    // not text
  }
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
