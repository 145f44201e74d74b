export type Cell = string | number | null

/** a table as a spreadsheet opens it safely: UTF-8 with its mark, CRLF, no text that would run as a formula */
export function csvOf(names: string[], rows: Iterable<Cell[]>): string {
  const lines = [names.map(written).join(',')]
  for (const row of rows) lines.push(row.map(written).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

export const csvFile = (names: string[], rows: Iterable<Cell[]>): Blob =>
  new Blob([csvOf(names, rows)], { type: 'text/csv;charset=utf-8' })

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = formula.test(cell) || identifier.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** spaces before it do not keep a spreadsheet from running it; full-width signs are run as well */
const formula = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/
/** numbers by their look that a spreadsheet would round or strip: `0018`, 24 digits of an MN, `12E5` */
const identifier = /^(?:0\d+|\d{12,}|\d+[eE]\d+)$/
