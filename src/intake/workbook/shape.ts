import { meaningOf } from '../recognise'
import { isDatum, isTime } from '../cell'

/** rows of text with the row of the sheet each stands in */
export interface Grid {
  rows: string[][]
  numbers: number[]
}

const filled = (row: string[]) => row.filter((cell) => cell.trim() !== '')

/** a sheet may hold several tables, one under the other: each begins, after a blank row, with a row of words over rows of figures */
export function stacked({ rows, numbers }: Grid): Grid[] {
  const starts = [0]
  for (let i = 1; i < rows.length; i++) if (numbers[i]! > numbers[i - 1]! + 1 && begins(rows, i)) starts.push(i)
  const parts = starts.map((start, k) => ({
    rows: rows.slice(start, starts[k + 1]),
    numbers: numbers.slice(start, starts[k + 1])
  }))
  // a title alone belongs to the table under it
  return parts.reduceRight<Grid[]>((done, part) => {
    const next = done[0]
    if (next && !part.rows.some((row) => filled(row).some(isDatum)))
      return [{ rows: [...part.rows, ...next.rows], numbers: [...part.numbers, ...next.numbers] }, ...done.slice(1)]
    return [part, ...done]
  }, [])
}

/** words, at least two of them, and figures within the next four rows */
function begins(rows: string[][], i: number): boolean {
  const words = (row: string[]) => filled(row).length > 0 && !filled(row).some(isDatum)
  if (!words(rows[i]!)) return false
  const head = rows.slice(i, i + 4).findIndex((row) => filled(row).length > 1 && words(row))
  return head >= 0 && rows.slice(i + head, i + head + 4).some((row) => filled(row).filter(isDatum).length > 1)
}

/** times along the top and parameters down the side, turned upright */
export function upright(grid: Grid): Grid {
  const top = grid.rows.findIndex(
    (row) =>
      row.slice(1).filter(isTime).length >= 3 &&
      row.slice(1).filter((cell) => cell.trim() && !isTime(cell)).length === 0
  )
  if (top < 0) return grid
  const body = grid.rows.slice(top + 1)
  const named = body.filter((row) => meaningOf(row[0] ?? '').parameter).length
  if (body.length === 0 || named < body.length / 2) return grid
  const kept = grid.rows.slice(top)
  const turned = Array.from({ length: Math.max(...kept.map((row) => row.length)) }, (_, c) =>
    kept.map((row) => row[c] ?? '')
  )
  turned[0]![0] = turned[0]![0]?.trim() || '时间'
  return {
    rows: [...grid.rows.slice(0, top), ...turned],
    // a row of the turned table is a column of the sheet
    numbers: [...grid.numbers.slice(0, top), ...turned.map((_, c) => c + 1)]
  }
}
