import { unitOf } from '../../model/units'
import type { SourceRecipe } from '../source'
import { marks, missing, parameters, statistics } from './codes'

type Columns = NonNullable<SourceRecipe['columns']>

const series = /^(?:\d+_|\d\d_)?(\d{5})(?:_(\d{5}))?(_cd)?$/
const roles: Columns = {
  agency_cd: { role: 'aside' },
  site_no: { role: 'site' },
  datetime: { role: 'time' },
  dateTime: { role: 'time' },
  tz_cd: { role: 'aside' }
}

/** what codes in the header and the lines above it say of the columns: `69512_00060_cd` marks discharge */
export function hintsOf(header: string[], comments: string[]): SourceRecipe {
  const columns: Columns = {}
  const first = new Map<string, string>()
  for (const name of header) {
    const [, code, statistic, mark] = series.exec(name) ?? []
    if (!code) {
      if (roles[name]) columns[name] = roles[name]
      continue
    }
    const meaning = parameters[code] ?? described(code, comments)
    // two sensors for one thing: the second goes by the column's own name
    const key = `${meaning.parameter} ${statistic ?? ''}`
    const own = mark ? name.slice(0, -3) : name
    if (!first.has(key)) first.set(key, own)
    const parameter = first.get(key) === own ? meaning.parameter : own
    columns[name] = mark
      ? { role: 'mark', parameter }
      : { role: 'value', parameter, unit: meaning.unit, statistic: statistics[statistic ?? ''] ?? 'instant' }
  }
  return { columns, missing, marks }
}

/** `69512 00060 Discharge, cubic feet per second` */
function described(code: string, comments: string[]): { parameter: string; unit: string } {
  const line = comments.map((text) => new RegExp(`\\b${code}\\s+(?:\\d{5}\\s+)?(\\D.*)$`).exec(text)?.[1]).find(Boolean)
  if (!line) return { parameter: code, unit: '' }
  const parts = line.split(',').map((part) => part.trim())
  const words = parts.slice(1).map((part) => unitWords[part.toLowerCase()] ?? unitOf(part) ?? '')
  return { parameter: parts[0]!, unit: words.find(Boolean) ?? '' }
}

const unitWords: Record<string, string> = {
  'milligrams per liter': 'mg/L',
  'milligrams per liter as nitrogen': 'mg/L',
  'milligrams per liter as n': 'mg/L',
  'micrograms per liter': 'µg/L',
  'degrees celsius': '°C',
  'cubic feet per second': 'ft³/s',
  feet: 'ft',
  inches: 'in',
  percent: '%'
}
