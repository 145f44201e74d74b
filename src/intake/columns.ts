import { conversion, unitOf } from '../model/units'
import { isBelow, isMissing, isNumber, isSerial, isTime, narrow } from './cell'
import type { Header } from './header'
import { type Meaning, meaningOf } from './recognise'
import type { Column, Role, SourceRecipe } from './source'

const identities: [Role, RegExp][] = [
  [
    'aside',
    /统一社会信用代码|信用代码|企业code|企业编号|企业编码|单位编码|许可证|排水单位|运维单位|建设单位|drainage_company|operator|owner/i
  ],
  [
    'code',
    /(排放?口|监测点|点位|站点|设备)(code|编号|编码|代码)|^mn号?$|^mn\b|数采仪|outlet_?(id|code)|station_?(id|code)|site_?(id|code)/i
  ],
  [
    'site',
    /污水处理厂名称|企业名称|污染源名称|单位名称|公司名称|厂名|^企业$|^污染源$|站点名称|^站点$|站名|wwtp|plant(_?name)?$|facility|company|^site(_?name)?$|^station(_?name)?$/i
  ],
  ['outlet', /(排放?口|监测点位?|点位|断面|监控点)(名称)?$|^outlet(_?name)?$|^point(_?name)?$|outfall/i]
]
const timeWords = /时间|日期|时刻|date|time|^时$|^ts$/i
const otherTimes = /录入|导出|上传|更新|入库|接收|审核|创建|insert|update|upload|export/i
const numbering = /^(序号|编号|行号|no\.?|id|index|record|num|#|序)$/i
const coordinates = /经度|纬度|^lon|^lat|longitude|latitude/i
const limit = /标准限值|^限值|标准值|limit/i
const alarms = /报警|告警|alarm|是否超标|超标倍数/i

/** what each column is, from its header and the texts under it, corrected by the recipe */
export function columnsOf(header: Header, rows: string[][], recipe: SourceRecipe = {}): Column[] {
  const columns = header.names.map((name, index) => {
    const samples = [...new Set(rows.map((row) => (row[index] ?? '').trim()).filter(Boolean))]
    const guess = corrected(name, classify(name, samples), recipe)
    return { index, header: name, samples: samples.slice(0, 5), distinct: distinctIn(samples, guess.role), ...guess }
  })
  const told = columns.filter(({ header }) => recipe.columns?.[header]?.role === 'time')
  if (told.length) columns.filter((column) => column.role === 'time' && !told.includes(column)).forEach(otherTime)
  else if (!apartTime(columns)) oneTime(columns)
  longTable(columns, rows)
  return distinct(columns)
}

/** fewer values than texts is what merged identifiers look like */
function distinctIn(samples: string[], role: Role): { texts: number; values: number } {
  const typed = samples.map((text) =>
    role === 'value' ? String(Number(narrow(text).replaceAll(',', ''))) : text.trim()
  )
  return { texts: samples.length, values: new Set(typed).size }
}

type Guess = Omit<Column, 'index' | 'header' | 'samples' | 'distinct'>

function classify(name: string, samples: string[]): Guess {
  const words = name.normalize('NFKC').replace(/\s/g, '')
  const data = samples.filter((text) => !isMissing(text))
  const share = (is: (text: string) => boolean) => (data.length ? data.filter(is).length / data.length : 0)
  const aside = (reason: string): Guess => ({ role: 'aside', confidence: 0.9, reason })
  if (samples.length === 0) return aside('empty')
  if (otherTimes.test(words) && timeWords.test(words)) return aside('other time')
  if (timeWords.test(words) && share((text) => isTime(text) || isSerial(text)) > 0.5)
    return { role: 'time', confidence: 1 }
  const identity = identities.find(([, pattern]) => pattern.test(words))
  if (identity) return identity[0] === 'aside' ? aside('code') : { role: identity[0], confidence: 0.9 }
  if (numbering.test(words)) return aside('number')
  if (coordinates.test(words)) return aside('coordinate')
  if (limit.test(words)) return aside('limit')
  if (alarms.test(words)) return aside('alarm')
  const meaning = meaningOf(name)
  if (meaning.mark && share(isNumber) < 0.5) return mark(meaning)
  if (share((text) => isTime(text) && !isNumber(text)) > 0.8) return { role: 'time', confidence: 0.7 }
  if (share((text) => /^\d{16,}$/.test(narrow(text))) > 0.5) return aside('code')
  if (share((text) => isNumber(text) || isBelow(text)) >= 0.6) return value(name, meaning)
  // nothing but words for "no value": a value column that was silent in the sample, if its header names a parameter
  if (data.length === 0 && meaning.parameter) return value(name, meaning)
  return data.length === 0 ? aside('empty') : aside('text')
}

const mark = (meaning: Meaning): Guess => ({ role: 'mark', confidence: 0.9, parameter: meaning.parameter?.id })

function value(name: string, meaning: Meaning): Guess {
  const { parameter, stage, basis, statistic, unit } = meaning
  const fits =
    parameter && (unit === undefined || basis !== 'measured' || conversion(unit, parameter.unit) !== undefined)
  if (parameter && (fits || meaning.confidence > 0.8))
    return {
      role: 'value',
      confidence: fits ? meaning.confidence : 0.5,
      parameter: parameter.id,
      stage,
      basis,
      statistic,
      unit: unit ?? parameter.unit
    }
  // unknown to the dictionary: a parameter under its own name, so that the rules work on any monitoring data
  return { role: 'value', confidence: 0.4, parameter: name, stage: 'out', basis: 'measured', statistic, unit }
}

function corrected(name: string, guess: Guess, recipe: SourceRecipe): Guess {
  const correction = recipe.columns?.[name]
  if (!correction) return guess
  const parameter = correction.parameter ?? guess.parameter ?? name
  const role = correction.role ?? (correction.parameter ? 'value' : guess.role)
  const whole: Guess = {
    ...guess,
    ...correction,
    role,
    confidence: 1,
    reason: role === guess.role ? guess.reason : undefined
  }
  if (role !== 'value') return whole
  return {
    ...whole,
    parameter,
    stage: whole.stage ?? 'out',
    basis: whole.basis ?? 'measured',
    statistic: whole.statistic ?? 'avg',
    reason: undefined
  }
}

/** year, month, day and hour in columns of their own are the time together */
function apartTime(columns: Column[]): boolean {
  const parts = [/^(year|年|年份)$/i, /^(month|月|月份)$/i, /^(day|日|日期)$/i, /^(hour|时|小时)$/i].map((word) =>
    columns.find(({ header }) => word.test(header.trim()))
  )
  if (!parts[0] || !parts[1] || !parts[2]) return false
  for (const column of columns)
    if (column.role === 'time') Object.assign(column, { role: 'aside', reason: 'other time' })
  for (const part of parts)
    if (part) Object.assign(part, { role: 'time', confidence: 0.9, parameter: undefined, reason: undefined })
  return true
}

const otherTime = (column: Column) => void Object.assign(column, { role: 'aside', reason: 'other time' })

/** of several time columns the first is the time, unless date and hour stand apart (then both are) */
function oneTime(columns: Column[]): void {
  const times = columns.filter(({ role }) => role === 'time')
  const [first, second] = times
  if (!first) return
  const apart =
    second &&
    first.samples.every((text) => !/\d\d?[:：时]/.test(text)) &&
    second.samples.every((text) => /^\d{1,2}[:：时]/.test(text))
  times.slice(apart ? 2 : 1).forEach(otherTime)
}

const items =
  /监测项目|监测因子|监测指标|污染物|项目名称|因子名称|^(项目|因子|指标|参数)$|analyte|pollutant|parameter|^item$|^code$/i
const unitWords = /单位|unit/i

/** one row an item: a column of texts names what is measured, another may give its unit */
function longTable(columns: Column[], rows: string[][]): void {
  if (columns.some(({ role }) => role === 'item')) return
  const item = columns.find(({ index, header, role, reason }) => {
    if (role !== 'aside' || (reason !== 'text' && reason !== 'code') || !items.test(header)) return false
    const texts = [...new Set(rows.map((row) => row[index]?.trim() ?? ''))].filter(Boolean)
    return texts.length > 0 && texts.filter((text) => meaningOf(text).parameter).length >= texts.length / 2
  })
  if (!item) return
  Object.assign(item, { role: 'item', reason: undefined, confidence: 0.8 })
  const unit = columns.find(
    ({ role, header, samples }) => role === 'aside' && unitWords.test(header) && samples.some((text) => unitOf(text))
  )
  if (unit) Object.assign(unit, { role: 'unit', reason: undefined })
}

/** two columns may not be the same series: the surer one keeps the name, the other goes by its own header */
function distinct(columns: Column[]): Column[] {
  const key = (c: Column) => [c.parameter, c.stage, c.basis, c.statistic].join('|')
  const sure = columns
    .filter(({ role }) => role === 'value')
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index)
  const taken = new Set<string>()
  for (const column of sure) {
    if (taken.has(key(column))) Object.assign(column, { parameter: column.header, confidence: 0.4 })
    taken.add(key(column))
  }
  return columns
}
