import type { Connection } from '../engine/protocol'
import { objects } from '../engine/rows'
import { isTime } from './cell'
import { quoted } from './sql'

/** how a table's times are read */
export interface TimeReading {
  /** SQL over the text `raw_time`, giving a TIMESTAMP or null */
  sql: string
  /** patterns beside the engine's own cast */
  patterns: string[]
  /** day and month could stand either way */
  ambiguous: boolean
}

const chinese = [
  '%Y年%m月%d日 %H时%M分%S秒',
  '%Y年%m月%d日 %H时%M分',
  '%Y年%m月%d日%H时%M分',
  '%Y年%m月%d日 %H时',
  '%Y年%m月%d日%H时',
  '%Y年%m月%d日 %H:%M',
  '%Y年%m月%d日%H:%M',
  '%Y年%m月%d日',
  '%Y年%m月'
]
const digits = [
  '%Y%m%d%H%M%S',
  '%Y%m%d%H%M',
  '%Y%m%d%H',
  '%Y%m%d',
  '%Y.%m.%d %H:%M:%S',
  '%Y.%m.%d %H:%M',
  '%Y.%m.%d',
  '%Y-%m-%d %H',
  '%Y/%m/%d %H',
  '%Y-%m-%d %H时',
  '%Y/%m/%d %H时',
  '%Y-%m',
  '%Y/%m',
  '%Y %m %d %H',
  '%Y %m %d'
]
const clock = [' %H:%M:%S', ' %H:%M', ' %H', '']
const dayFirst = ['/', '-', '.'].flatMap((s) => clock.map((c) => `%d${s}%m${s}%Y${c}`))
const monthFirst = ['/', '-', '.'].flatMap((s) =>
  [...clock, ' %I:%M:%S %p', ' %I:%M %p'].map((c) => `%m${s}%d${s}%Y${c}`)
)

const list = (patterns: string[]) => `[${patterns.map(quoted).join(', ')}]`
const serial = `case when regexp_full_match(raw_time, '[2-6][0-9]{4}([.][0-9]+)?') then timestamp '1899-12-30' + to_microseconds((round(raw_time::double * 86400) * 1000000)::bigint) end`

/** asks the engine itself which patterns read the sample, so that what is promised is what is imported */
export async function timeReading(connection: Connection, sample: string[], own: string[] = []): Promise<TimeReading> {
  if (own.length) return { sql: `try_strptime(trim(raw_time), ${list(own)})`, patterns: own, ambiguous: false }
  const texts = sample.filter(Boolean)
  const values = texts.map((text) => `(${quoted(text)})`).join(', ')
  const count = async (sql: string) => {
    const [row] = objects<{ n: number }>(
      await connection.query(`select count(${sql}) as n from (values ${values || '(null)'}) as t(raw_time)`)
    )
    return row!.n
  }
  const enough = texts.length * 0.5
  if (sample.length && (await count('try_cast(raw_time as timestamp)')) > enough)
    return {
      sql: `coalesce(try_cast(raw_time as timestamp), try_strptime(trim(raw_time), ${list([...chinese, ...digits])}))`,
      patterns: [],
      ambiguous: false
    }
  for (const patterns of [chinese, digits])
    if ((await count(`try_strptime(trim(raw_time), ${list(patterns)})`)) > enough)
      return {
        sql: `coalesce(try_strptime(trim(raw_time), ${list(patterns)}), try_cast(raw_time as timestamp))`,
        patterns,
        ambiguous: false
      }
  const [day, month] = [
    await count(`try_strptime(trim(raw_time), ${list(dayFirst)})`),
    await count(`try_strptime(trim(raw_time), ${list(monthFirst)})`)
  ]
  if (Math.max(day, month) > enough) {
    const ambiguous = day === month
    const patterns = day > month || (ambiguous && advances(texts, dayFirst)) ? dayFirst : monthFirst
    return { sql: `try_strptime(trim(raw_time), ${list(patterns)})`, patterns, ambiguous }
  }
  if ((await count(serial)) > enough) return { sql: serial, patterns: ['serial'], ambiguous: false }
  return { sql: 'null::timestamp', patterns: [], ambiguous: false }
}

/** where both readings are possible: in a time-ordered file the day changes more often than the month */
function advances(texts: string[], patterns: string[]): boolean {
  const changes = (place: number) => {
    const parts = texts.map((text) => text.split(/[/.\- ]/)[place])
    return parts.filter((part, i) => i > 0 && part !== parts[i - 1]).length
  }
  return patterns === dayFirst ? changes(0) >= changes(1) : changes(1) > changes(0)
}

export const looksLikeTime = (samples: string[]): boolean => samples.some(isTime)

/** the year or month a text names, e.g. `2022-wwt-data.xlsx` → 2022-01-01 */
export function periodIn(text: string): string | undefined {
  const month = /(?<!\d)((?:19|20)\d\d)\s*[-_.年/]?\s*(0[1-9]|1[0-2]|[1-9](?=\s*月))(?!\d)/.exec(text)
  if (month) return `${month[1]}-${month[2]!.padStart(2, '0')}-01`
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)
  return year ? `${year[1]}-01-01` : undefined
}
