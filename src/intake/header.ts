import { unitOf } from '../model/units'
import { isDatum, isNumber, isTime } from './cell'

export interface Header {
  /** first row of data, 0-based in the sample */
  dataAt: number
  /** rows that make up the header */
  rows: number
  /** one joined text a column, `化学需氧量·浓度(mg/L)`; a file without header gets `A`, `B` … */
  names: string[]
  /** the header's own cells, row by row */
  cells: string[][]
  /** texts above the header */
  preamble: string[]
}

/** a header whose place the format states */
export function statedHeader(top: string[][], at: number): Header {
  const names = top[at]!.map((name, i) => name.trim() || letter(i))
  return { dataAt: at + 1, rows: 1, names, cells: [top[at]!], preamble: preamble(top.slice(0, at)) }
}

const filled = (row: string[]) => row.filter((cell) => cell.trim() !== '')

/** finds the header under title lines; a header may have up to three rows, merged cells standing over several columns */
export function headerOf(sample: string[][]): Header {
  const dataAt = firstDatum(sample)
  const width = usualWidth(sample, dataAt)
  const last = dataAt - 1
  let first = last
  if (last < 0)
    return { dataAt: 0, rows: 0, names: Array.from({ length: width }, (_, i) => letter(i)), cells: [], preamble: [] }
  while (first > 0 && last - first < 2 && belongs(sample[first - 1]!, sample[first]!, width)) first--
  const rows = sample.slice(first, last + 1).map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
  return { dataAt, rows: rows.length, names: joined(rows), cells: rows, preamble: preamble(sample.slice(0, first)) }
}

/** columns of the table: as many as the header fills, or as most rows have; one over-long line does not widen it */
function usualWidth(sample: string[][], dataAt: number): number {
  const lengths = sample.slice(dataAt).map((row) => row.length)
  const usual = lengths.filter((length) => length >= median(lengths)).sort((a, b) => a - b)[0] ?? 0
  const header = sample
    .slice(Math.max(0, dataAt - 3), dataAt)
    .map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1)
  return Math.max(usual, ...header)
}

/** the first row that looks like data and is followed by more of it */
function firstDatum(sample: string[][]): number {
  const data = sample.map((row) => {
    const cells = filled(row)
    const hits = cells.filter(isDatum).length
    return (
      cells.length > 0 &&
      (hits >= 0.3 * cells.length || hits >= 3) &&
      cells.some((cell) => isNumber(cell) || isTime(cell))
    )
  })
  const usual = median(sample.filter((_, i) => data[i]).map((row) => filled(row).length))
  const at = data.findIndex((is, i) => is && filled(sample[i]!).length >= usual / 2 && follows(data, sample, i))
  // no data at all: everything below the widest row would be data
  return at >= 0 ? at : Math.min(sample.length, widest(sample) + 1)
}

const follows = (data: boolean[], sample: string[][], i: number): boolean => {
  const after = data.slice(i + 1, i + 6).filter((_, k) => filled(sample[i + 1 + k]!).length > 0)
  return after.filter(Boolean).length >= after.length / 2
}

const widest = (sample: string[][]): number =>
  sample.reduce((best, row, i) => (filled(row).length > filled(sample[best]!).length ? i : best), 0)

/** whether the row above is part of the header: it spans columns, or names what the row below gives units for */
function belongs(upper: string[], lower: string[], width: number): boolean {
  const cells = filled(upper)
  if (new Set(cells).size < 2) return false
  if (
    cells.filter((cell) => /[:：].|^(导出|打印|制表|统计|监测)?(时间|日期|单位|人)[:：]/.test(cell)).length >=
    cells.length / 2
  )
    return false
  if (cells.some(isTime)) return false
  const units = filled(lower).filter((cell) => unitOf(cell.replace(/^[(（]|[)）]$/g, '')) !== undefined).length
  if (units > 0 && units >= filled(lower).length / 2) return true
  // a repeated text is a merged cell that the reader has filled in; an empty one is the same in a CSV
  const spans = upper.some((cell, i) => i > 0 && lower[i]?.trim() && (cell.trim() === '' || cell === upper[i - 1]))
  // a row that fills only places under a fuller one refines it
  const refines =
    filled(lower).length < cells.length && lower.every((cell, i) => cell.trim() === '' || upper[i]?.trim())
  if (refines && !filled(lower).some(isDatum)) return true
  const under = lower.length < width || lower.some((cell, i) => cell.trim() === '' || cell === upper[i])
  return spans && under
}

/** header rows joined column by column; an empty cell above a filled one takes its left neighbour's text */
function joined(rows: string[][]): string[] {
  const filledRight = rows.map((row, r) => {
    if (r === rows.length - 1) return row
    let left = ''
    return row.map((cell, i) => {
      if (cell.trim()) return (left = cell)
      return rows.slice(r + 1).some((below) => below[i]?.trim()) ? left : ''
    })
  })
  const names = filledRight[0]!.map((_, i) => {
    const parts: string[] = []
    for (const row of filledRight) {
      const part = row[i]!.replace(/\s+/g, ' ').trim()
      if (part && part !== parts.at(-1)) parts.push(part)
    }
    return parts.join('·') || letter(i)
  })
  return names.map((name, i) => (names.indexOf(name) === i ? name : `${name} (${letter(i)})`))
}

/** texts above the header, `key: value` pairs that stand in two cells put together */
function preamble(rows: string[][]): string[] {
  return rows.flatMap((row) => {
    const cells = [...new Set(filled(row).map((cell) => cell.trim()))]
    return cells.map((cell, i) => (/[:：]$/.test(cell) && cells[i + 1] ? `${cell}${cells[i + 1]}` : cell))
  })
}

/** a column's letter as spreadsheets have it */
export function letter(index: number): string {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
