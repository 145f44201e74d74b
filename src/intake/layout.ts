import type { Connection } from '../engine/protocol'
import { columnsOf } from './columns'
import { type TextTable, Refused } from './format'
import { type Header, headerOf, statedHeader } from './header'
import { outletIn, siteIn } from './preamble'
import { figureQuestions, flowQuestion, hourQuestion } from './questions'
import { refuse } from './refuse'
import type { Column, Question, SourceRecipe } from './source'
import { periodIn, timeReading } from './time'
import { type ValueColumn, valueColumn } from './values'

export type { ValueColumn }

/** how a table is cut into readings: everything the import statements are made from */
export interface Layout {
  header: Header
  columns: Column[]
  width: number
  values: ValueColumn[]
  marks: Column[]
  /** in a table with one row an item: where the item, its unit and its statistic stand */
  item?: { index: number; unit?: number; statistic?: number }
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
  /** columns without figures that hold cells of nothing but blanks */
  blanks: number[]
  questions: Question[]
}

export async function layoutOf(
  connection: Connection,
  table: TextTable,
  file: { name: string; lastModified?: number },
  own: SourceRecipe
): Promise<Layout> {
  const recipe = merged(table.hints, own)
  const header = table.headerAt === undefined ? headerOf(table.top) : statedHeader(table.top, table.headerAt)
  const rows = [...table.top.slice(header.dataAt), ...table.deep]
  const columns = columnsOf(header, rows, recipe)
  refuse(table, header, columns)
  const of = (role: Column['role']) => columns.filter((column) => column.role === role)
  const index = (role: Column['role']) => of(role)[0]?.index
  const marks = of('mark')
  const values = of('value').map((column) =>
    valueColumn(column as Column & { parameter: string }, columns, marks, recipe.sentinels?.[column.header])
  )
  const [site, outlet, item] = [index('site'), index('outlet'), index('item')]
  const times = of('time').map(({ index }) => index)
  const { timeSql, questions } = times.length
    ? await timed(connection, times, rows, columns, recipe)
    : stated(table, header, file, recipe)
  const stem = file.name.replace(/\.[^.]*$/, '')
  const said = recipe.site ?? siteIn(header.preamble)
  const anonymous = site === undefined && outlet === undefined && !of('code').length
  if (anonymous && !said) questions.push({ code: 'outlet', subject: file.name, guess: stem })
  return {
    header,
    columns,
    width: header.names.length,
    values,
    marks,
    item: item === undefined ? undefined : { index: item, unit: index('unit'), statistic: index('statistic') },
    time: times,
    timeSql,
    site,
    outlet,
    codes: of('code').map(({ index }) => index),
    mn: of('code').find(({ header }) => /^mn|数采仪/i.test(header.trim()))?.index,
    fixed: {
      site: said ?? (outlet === undefined ? stem : ''),
      outlet:
        recipe.outlet ??
        outletIn(header.preamble) ??
        (site === undefined && outlet === undefined ? named(table.sheet) : '')
    },
    decimalComma:
      table.dialect.delimiter !== ',' && rows.flat().filter((text) => /^-?\d+,\d+$/.test(text.trim())).length > 3,
    blanks: columns
      .filter(({ index, role }) => role !== 'value' && rows.some((row) => row[index] && !row[index]!.trim()))
      .map(({ index }) => index),
    questions: [
      ...questions,
      ...(item === undefined ? figureQuestions(values, rows) : []),
      ...flowQuestion(values, rows)
    ]
  }
}

/** what the format says, and before it what a person says */
export const merged = (hints: SourceRecipe = {}, own: SourceRecipe): SourceRecipe => ({
  ...hints,
  ...own,
  columns: { ...hints.columns, ...own.columns },
  marks: { ...hints.marks, ...own.marks },
  sentinels: { ...hints.sentinels, ...own.sentinels },
  missing: [...(hints.missing ?? []), ...(own.missing ?? [])]
})

/** a sheet's name is an outlet's, unless nobody gave it one */
const named = (sheet = '') => (/^(sheet|工作表|表)\s*\d*$/i.test(sheet) ? '' : sheet)

/** some of many, evenly */
const spread = <T>(all: T[], some: number): T[] => all.filter((_, i) => i % Math.ceil(all.length / some) === 0)

interface Timed {
  timeSql: string
  questions: Question[]
}

/** times in one column or several; stored at the start of their hour */
async function timed(
  connection: Connection,
  times: number[],
  rows: string[][],
  columns: Column[],
  recipe: SourceRecipe
): Promise<Timed> {
  const texts = rows
    .map((row) =>
      times
        .map((i) => (row[i] ?? '').trim())
        .join(' ')
        .trim()
    )
    .filter(Boolean)
  const reading = await timeReading(connection, spread(texts, 80), recipe.time)
  if (reading.sql === 'null::timestamp') throw new Refused('no-time', texts.slice(0, 3).join('，'))
  const order = reading.patterns[0]?.startsWith('%d') ? 'day-month' : 'month-day'
  const questions: Question[] = reading.ambiguous
    ? [{ code: 'time-order', subject: columns[times[0]!]!.header, guess: order }]
    : []
  if (!recipe.hourLabel) questions.push(...hourQuestion(texts))
  const ends = recipe.hourLabel === 'end'
  return { timeSql: ends ? `(${reading.sql}) - interval 1 hour` : reading.sql, questions }
}

/** one period for the whole table, from its title, sheet or name */
function stated(
  table: TextTable,
  header: Header,
  file: { name: string; lastModified?: number },
  recipe: SourceRecipe
): Timed {
  const texts = [...header.preamble, table.sheet ?? '', file.name].join(' ')
  const period = recipe.period ?? periodIn(texts) ?? `${new Date(file.lastModified ?? 0).getUTCFullYear()}-01-01`
  const questions: Question[] = recipe.period ? [] : [{ code: 'period', subject: file.name, guess: period }]
  return { timeSql: `timestamp '${period.replaceAll("'", '')}'`, questions }
}
