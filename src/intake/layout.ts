import type { Connection } from '../engine/protocol'
import { parameterById } from '../model/parameters'
import type { Basis, Medium } from '../model/tables'
import { conversion } from '../model/units'
import { columnsOf } from './columns'
import { type TextTable, Refused } from './format'
import { type Header, headerOf } from './header'
import type { Column, Question, SourceRecipe } from './source'
import { looksLikeTime, periodIn, timeReading } from './time'

/** how a table is cut into readings: everything the import statements are made from */
export interface Layout {
  header: Header
  columns: Column[]
  width: number
  values: ValueColumn[]
  marks: Column[]
  /** indices of the columns a time is put together from; none where the file states one period */
  time: number[]
  /** SQL over `raw_time` */
  timeSql: string
  site?: number
  outlet?: number
  codes: number[]
  /** which of the codes is the logger's own number, the MN */
  mn?: number
  /** names that hold for the whole table where no column gives them */
  fixed: { site: string; outlet: string }
  decimalComma: boolean
  medium: Medium | null
  questions: Question[]
}

export interface ValueColumn extends Column {
  parameter: string
  factor: number
  offset: number
  storedUnit: string | null
  /** place in `marks` of the column that marks this one, or −1 */
  mark: number
}

export async function layoutOf(
  connection: Connection,
  table: TextTable,
  file: { name: string; lastModified?: number },
  recipe: SourceRecipe
): Promise<Layout> {
  const header = headerOf(table.top)
  const rows = [...table.top.slice(header.dataAt), ...table.deep]
  const columns = columnsOf(header, rows, recipe)
  refuse(table, header, columns)
  const questions: Question[] = []
  const times = columns.filter(({ role }) => role === 'time').map(({ index }) => index)
  const joined = rows
    .map((row) =>
      times
        .map((i) => (row[i] ?? '').trim())
        .join(' ')
        .trim()
    )
    .filter(Boolean)
  let timeSql: string
  if (times.length) {
    const reading = await timeReading(connection, spread(joined, 80), recipe.time)
    if (reading.sql === 'null::timestamp') throw new Refused('no-time', joined.slice(0, 3).join('，'))
    if (reading.ambiguous)
      questions.push({
        code: 'time-order',
        subject: columns[times[0]!]!.header,
        guess: reading.patterns[0]!.startsWith('%d') ? 'day-month' : 'month-day'
      })
    timeSql = reading.sql
  } else {
    const period =
      periodIn([...header.preamble, table.sheet ?? '', file.name].join(' ')) ??
      `${new Date(file.lastModified ?? 0).getUTCFullYear()}-01-01`
    questions.push({ code: 'period', subject: file.name, guess: period })
    timeSql = `timestamp '${period}'`
  }
  const of = (role: Column['role']) => columns.filter((column) => column.role === role)
  const marks = of('mark')
  const values = of('value').map((column) => valueColumn(column as Column & { parameter: string }, columns, marks))
  for (const { header, unit, parameter, basis } of values) {
    const stored = storedUnit(parameter, basis)
    if (unit && stored && conversion(unit, stored) === undefined)
      questions.push({ code: 'unknown-unit', subject: header, guess: unit })
  }
  const site = of('site')[0]?.index
  const outlet = of('outlet')[0]?.index
  const stem = file.name.replace(/\.[^.]*$/, '')
  const stated = siteIn(header.preamble) ?? recipe.site
  if (site === undefined && outlet === undefined && !of('code').length && !stated)
    questions.push({ code: 'outlet', subject: file.name, guess: stem })
  return {
    header,
    columns,
    width: header.names.length,
    values,
    marks,
    time: times,
    timeSql,
    site,
    outlet,
    codes: of('code').map(({ index }) => index),
    mn: of('code').find(({ header }) => /^mn|数采仪/i.test(header.trim()))?.index,
    fixed: {
      site: recipe.site ?? stated ?? (outlet === undefined ? stem : ''),
      outlet:
        recipe.outlet ??
        outletIn(header.preamble) ??
        (site === undefined && outlet === undefined ? named(table.sheet) : '')
    },
    decimalComma:
      table.dialect.delimiter !== ',' && rows.flat().filter((text) => /^-?\d+,\d+$/.test(text.trim())).length > 3,
    medium: mediumOf(values),
    questions
  }
}

/** a sheet's name is an outlet's, unless nobody gave it one */
const named = (sheet = '') => (/^(sheet|工作表|表)\s*\d*$/i.test(sheet) ? '' : sheet)

/** a table that cannot become readings says why, in the order in which a person would look */
function refuse(table: TextTable, header: Header, columns: Column[]): void {
  const filled = columns.filter(({ reason }) => reason !== 'empty')
  if (header.names.length < 2) throw new Refused('one-column', header.names[0] ?? '')
  if (table.top.length <= header.dataAt) throw new Refused('no-rows', header.names.slice(0, 5).join('，'))
  const named = filled.some(({ role }) => role === 'site' || role === 'outlet' || role === 'code')
  const timed = filled.some(({ role }) => role === 'time')
  if (filled.some(({ role }) => role === 'value') && (timed || named)) return
  const unread = columns.find(({ header, samples }) => /时间|日期|date|time/i.test(header) && !looksLikeTime(samples))
  if (timed) throw new Refused('no-numbers', header.names.slice(0, 5).join('，'))
  if (unread) throw new Refused('no-time', unread.samples.slice(0, 3).join('，'))
  throw new Refused(
    filled.some(({ role }) => role === 'value') ? 'no-time' : 'no-numbers',
    header.names.slice(0, 5).join('，')
  )
}

/** the unit in which readings of a known parameter are stored */
const storedUnit = (parameter: string, basis?: Basis): string | undefined =>
  basis === 'mass' && parameterById(parameter) ? 'kg' : parameterById(parameter)?.unit

function valueColumn(column: Column & { parameter: string }, columns: Column[], marks: Column[]): ValueColumn {
  const stored = storedUnit(column.parameter, column.basis)
  const change = stored !== undefined && column.unit !== undefined ? conversion(column.unit, stored) : undefined
  return {
    ...column,
    factor: change?.factor ?? 1,
    offset: change?.offset ?? 0,
    storedUnit: (change ? stored : column.unit) ?? null,
    mark: markFor(column, columns, marks)
  }
}

/** a mark column speaks for its parameter; one without a parameter for all, or for the column at its left if there are several */
function markFor(column: Column, columns: Column[], marks: Column[]): number {
  const own = marks.findIndex(({ parameter }) => parameter !== undefined && parameter === column.parameter)
  if (own >= 0) return own
  const free = marks.filter(({ parameter }) => parameter === undefined)
  if (free.length <= 1) return free[0] ? marks.indexOf(free[0]) : -1
  return marks.findIndex(
    ({ index, parameter }) =>
      parameter === undefined &&
      index > column.index &&
      columns.slice(column.index + 1, index).every(({ role }) => role !== 'value')
  )
}

/** some of many, evenly */
const spread = <T>(all: T[], some: number): T[] => all.filter((_, i) => i % Math.ceil(all.length / some) === 0)

const said = (preamble: string[], words: RegExp): string | undefined =>
  preamble.map((text) => words.exec(text)?.[1]?.trim()).find(Boolean)
const siteIn = (preamble: string[]) => said(preamble, /(?:企业名称|单位名称|污染源名称|企业)\s*[:：]\s*([^\s,，;；|]+)/)
const outletIn = (preamble: string[]) => said(preamble, /(?:排放?口名?称?|监测点名?称?)\s*[:：]\s*([^\s,，;；|]+)/)

function mediumOf(values: ValueColumn[]): Medium | null {
  const votes = values.map(({ parameter }) => parameterById(parameter)?.medium ?? []).filter(({ length }) => length > 0)
  const count = (medium: Medium) =>
    votes.filter(
      (media) => media.includes(medium) && media.length < 3 && !(media.includes('water') && media.includes('gas'))
    ).length
  const [water, gas] = [count('water'), count('gas')]
  return water + gas === 0 ? null : water >= gas ? 'water' : 'gas'
}
