import { parameters, statistics } from './codes'

/** the parts of a WaterML response that hold values, as far as we trust them to be there */
export interface TimeSeries {
  sourceInfo?: { siteName?: string; siteCode?: { value?: string }[] }
  variable?: {
    variableCode?: { value?: string }[]
    variableName?: string
    variableDescription?: string
    unit?: { unitCode?: string }
    options?: { option?: { name?: string; optionCode?: string }[] }
    noDataValue?: number
  }
  values?: {
    value?: { value?: unknown; qualifiers?: unknown; dateTime?: unknown }[]
    method?: { methodDescription?: string; methodID?: number }[]
  }[]
}

export const header = [
  'Site',
  'Site name',
  'Sensor',
  'Time',
  'Offset',
  'Item',
  'Statistic',
  'Value',
  'Unit',
  'Qualifiers'
]

/** one row a value; times keep the clock they were written in, the offset stands beside */
export function* rowsOf(series: TimeSeries[]): Generator<string[]> {
  for (const { sourceInfo, variable, values } of series) {
    const code = text(variable?.variableCode?.[0]?.value)
    const known = parameters[code]
    const described = (text(variable?.variableDescription) || text(variable?.variableName) || code).split(',')[0]!
    const statistic = variable?.options?.option?.find(({ name }) => name === 'Statistic')?.optionCode ?? ''
    for (const block of list(values)) {
      const sensors =
        list(values).length > 1 ? text(block?.method?.[0]?.methodDescription) || text(block?.method?.[0]?.methodID) : ''
      for (const one of list(block?.value)) {
        const [, time = text(one?.dateTime), offset = ''] = clock.exec(text(one?.dateTime)) ?? []
        yield [
          text(sourceInfo?.siteCode?.[0]?.value),
          text(sourceInfo?.siteName),
          sensors,
          time.replace('T', ' ').replace(/\.0+$/, ''),
          offset,
          known?.parameter ?? described,
          statistics[statistic] ?? 'instant',
          text(one?.value),
          known?.unit ?? text(variable?.unit?.unitCode),
          list(one?.qualifiers as unknown[])
            .map(text)
            .join(',')
        ]
      }
    }
  }
}

/** what a value is where there is none, by each series' own word */
export const nothing = (series: TimeSeries[]): number[] => [
  ...new Set(series.map(({ variable }) => Number(variable?.noDataValue)).filter(Number.isFinite))
]

const clock = /^(.*\d)(Z|[+-]\d\d:?\d\d)$/
export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
export const list = <T>(value: T[] | null | undefined): T[] => (Array.isArray(value) ? value : [])
