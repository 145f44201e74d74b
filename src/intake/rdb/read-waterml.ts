import { Refused, type Reading } from '../format'
import { type RowBatch, rowTable } from '../json/row-table'
import { Sample } from '../json/sample'
import { decoded, encodingOf, markLength } from '../text/encoding'
import { marks, missing } from './codes'
import { header, list, nothing, rowsOf, type TimeSeries } from './waterml'

/** a response is held in memory whole */
const WHOLE = 128 << 20
const BATCH = 1000

/** the JSON in which USGS answers for instantaneous values; ask before other JSON */
export const looksLikeWaterml = (head: Uint8Array): boolean => {
  const text = decoded(head.subarray(markLength(head)), encodingOf(head))
  return /^\s*\{/.test(text) && /timeSeriesResponse|org\.cuahsi\.waterml/i.test(text)
}

/** WaterML as JSON: a long table, one row a value */
export async function readWaterml(file: Blob): Promise<Reading> {
  if (file.size > WHOLE) throw new Refused('too-large', `WaterML: ${Math.ceil(file.size / (1 << 20))} MB`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const encoding = encodingOf(bytes.subarray(0, 64 << 10))
  const series = seriesIn(decoded(bytes.subarray(markLength(bytes)), encoding))
  const sample = new Sample()
  for (const row of rowsOf(series)) sample.add(row)
  if (sample.rows().length === 0) throw new Refused('no-rows', 'WaterML')
  const table = await rowTable({ names: header, deep: sample.rows(), batches: () => batches(series, file.size) })
  return { format: 'USGS WaterML', encoding, tables: [{ ...table, hints: hintsOf(series) }] }
}

function seriesIn(text: string): TimeSeries[] {
  let whole: { value?: { timeSeries?: unknown }; timeSeries?: unknown } | null
  try {
    whole = JSON.parse(text)
  } catch {
    throw new Refused('unreadable', 'WaterML')
  }
  const series = whole?.value?.timeSeries ?? whole?.timeSeries
  return list(series as unknown[]).filter((one): one is TimeSeries => typeof one === 'object' && one !== null)
}

const hintsOf = (series: TimeSeries[]) => ({
  columns: {
    Site: { role: 'site' as const },
    'Site name': { role: 'aside' as const },
    Sensor: { role: 'outlet' as const },
    Time: { role: 'time' as const },
    Offset: { role: 'aside' as const },
    Item: { role: 'item' as const },
    Statistic: { role: 'statistic' as const },
    Value: { role: 'value' as const },
    Unit: { role: 'unit' as const },
    Qualifiers: { role: 'mark' as const }
  },
  missing,
  marks,
  sentinels: { Value: nothing(series) }
})

function* batches(series: TimeSeries[], size: number): Generator<RowBatch> {
  let rows: string[][] = []
  let first = 1
  for (const row of rowsOf(series)) {
    if (rows.push(row) < BATCH) continue
    yield { rows, first, end: 0 }
    first += rows.length
    rows = []
  }
  if (rows.length) yield { rows, first, end: size }
}
