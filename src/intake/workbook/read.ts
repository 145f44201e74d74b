import { type CellObject, read, type Sheet, SSF } from '@e965/xlsx'
import { type Reading, Refused, type TextTable } from '../format'
import { chainsEnd } from './ole'
import { type Grid, stacked, upright } from './shape'

/** .xlsx, .xls (BIFF) and HTML that calls itself .xls: every sheet that holds a table */
export async function readWorkbook(file: Blob, format: 'workbook' | 'html', head: Uint8Array): Promise<Reading> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const ole = head[0] === 0xd0
  if (ole && includes(bytes, 'EncryptedPackage')) throw new Refused('encrypted')
  if (ole && !chainsEnd(bytes)) throw new Refused('broken-workbook', 'OLE')
  let sheets: [string, Sheet][]
  try {
    const book =
      format === 'html'
        ? read(await htmlText(bytes), { type: 'string', raw: true, dense: true })
        : read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellNF: true })
    // a damaged workbook may list sheets that it does not hold
    sheets = book.SheetNames.flatMap((name): [string, Sheet][] =>
      book.Sheets[name] ? [[name, book.Sheets[name]]] : []
    )
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Refused(/password|ECMA-376/i.test(message) ? 'encrypted' : 'broken-workbook', message)
  }
  const tables = sheets.flatMap(([name, sheet]) => {
    const grids = stacked(gridOf(sheet)).filter(({ rows }) => rows.length > 0)
    return grids.map((grid) => tableOf(name, upright(grid)))
  })
  if (tables.length === 0) throw new Refused('empty')
  if (tables.length === 1) delete tables[0]!.sheet
  return { format: formatName(format, bytes), encoding: 'utf-8', tables }
}

/** an HTML export says its own encoding, or is GB18030 */
async function htmlText(bytes: Uint8Array): Promise<string> {
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1]
  for (const label of ['utf-8', declared ?? 'gb18030', 'gb18030'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  return new TextDecoder('gb18030').decode(bytes)
}

function tableOf(sheet: string, { rows, numbers }: Grid): TextTable {
  let offset = 0
  return {
    sheet,
    dialect: { delimiter: ',', quote: '"' },
    top: rows.slice(0, 400),
    deep: rows.slice(400).filter((_, i, all) => i % Math.max(1, Math.floor(all.length / 200)) === 0),
    async *slices(dataAt) {
      offset = dataAt
      yield { content: new TextEncoder().encode(rows.slice(dataAt).map(line).join('')), start: 0, end: 0 }
    },
    firstRow: async () => numbers[offset] ?? 1,
    rowsOf: async () => numbers.slice(offset)
  }
}

const line = (row: string[]) =>
  `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`

/** columns that a spreadsheet can have, and cells that fit in memory as text; a damaged file may claim far more */
const COLUMNS = 16_384
const CELLS = 40_000_000

/** the sheet as text: numbers in full, dates as times, merged cells filled; blank rows left out but counted */
function gridOf(sheet: Sheet): Grid {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  // a row is as long as its own last cell: the sheet's stated range is not believed. A blank row is a hole in the array.
  const text = Array.from(data, (row) => Array.from((row ?? []).slice(0, COLUMNS), textOf))
  const widest = text.reduce((most, row) => Math.max(most, row.length), 0)
  for (const { s, e } of sheet['!merges'] ?? []) {
    const value = text[s.r]?.[s.c]
    if (!value) continue
    for (let r = s.r; r <= Math.min(e.r, text.length - 1); r++)
      for (let c = s.c; c <= Math.min(e.c, widest - 1); c++) text[r]![c] = value
  }
  const width = text.reduce((most, row) => Math.max(most, row.findLastIndex(Boolean) + 1), 0)
  const rows: string[][] = []
  const numbers: number[] = []
  text.forEach((row, r) => {
    if (!row.some((cell) => cell?.trim())) return
    if (rows.length * width > CELLS) throw new Refused('too-large', `${rows.length} × ${width}`)
    rows.push(Array.from({ length: width }, (_, c) => row[c] ?? ''))
    numbers.push(r + 1)
  })
  return { rows, numbers }
}

function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v == null) return ''
  if (cell.t === 'e') return cell.w ?? '#ERROR'
  if (cell.t === 'n') {
    if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return SSF.format('yyyy-mm-dd hh:mm:ss', cell.v)
    // 15 digits are what a sheet keeps: the rest is noise of binary fractions
    return String(Number((cell.v as number).toPrecision(15)))
  }
  return String(cell.v).replace(/\r\n?/g, '\n')
}

function includes(bytes: Uint8Array, name: string): boolean {
  // names in an OLE directory are UTF-16
  const wanted = Array.from(name).flatMap((c) => [c.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

/** the usual name of what SheetJS read */
function formatName(format: 'workbook' | 'html', bytes: Uint8Array): string {
  if (format === 'html') return 'HTML'
  if (bytes[0] !== 0x50) return 'XLS'
  // an OpenDocument names itself in its first entry
  return new TextDecoder('latin1').decode(bytes.subarray(0, 120)).includes('opendocument') ||
    includesName(bytes, 'content.xml')
    ? 'ODS'
    : 'XLSX'
}

const includesName = (bytes: Uint8Array, name: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes(name)
