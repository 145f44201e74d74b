import { names } from './names'

/** the annual raw files of the US EPA have no header: sixteen cells, a plant, a unit, a day and an hour */
export function looksLikeCems(rows: string[][]): boolean {
  const some = rows.slice(0, 50)
  return some.length > 0 && some.every(isHour)
}

const isHour = (row: string[]): boolean =>
  row.length === names.length &&
  /^\d{1,6}$/.test(row[0]!.trim()) &&
  /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(row[2]!.trim()) &&
  /^(1?\d|2[0-3])$/.test(row[3]!.trim()) &&
  row.slice(4).every((cell) => /^-?\d*\.?\d*$/.test(cell.trim()))
