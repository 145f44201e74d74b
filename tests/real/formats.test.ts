import { openAsBlob, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { looksLikeCems } from '../../src/intake/cems/looks-like'
import { asCems } from '../../src/intake/cems/read'
import { looksLikeDmr } from '../../src/intake/dmr/looks-like'
import { asDmr } from '../../src/intake/dmr/read'
import type { TextTable } from '../../src/intake/format'
import { allRows } from '../../src/intake/json/all-rows'
import { looksLikeWaterml, readWaterml } from '../../src/intake/rdb/read-waterml'
import { readText } from '../../src/intake/text/read'
import { split } from '../../src/intake/text/split'
import { looksLikeToa5 } from '../../src/intake/toa5/looks-like'
import { asToa5 } from '../../src/intake/toa5/read'
import { openReal, real, realTest } from './open'

interface Expected {
  id: string
  path: string
  columns: string[]
  n_rows: number
  sample_values: { row: number; column: string; value: string | number }[]
  n_minus9: Record<string, number>
  measure_codes: Record<string, Record<string, number>>
}

const expected = (id: string): Expected =>
  JSON.parse(readFileSync(real('expected.json'), 'utf-8')).files.find((file: Expected) => file.id === id)

const open = async (path: string) => readText(await openAsBlob(real(path)))

/** all rows by column, and that no cell of the file was lost or made */
async function read(path: string, table: TextTable, above: number) {
  const rows = await allRows(table)
  const records = [...split(readFileSync(real(path), 'utf-8'), ',')].slice(above).map(({ fields }) => fields)
  expect(filled(rows)).toBe(filled(records.filter((fields) => fields.length > 1)))
  return { rows, cell: (row: number, column: string) => rows[row]![table.top[0]!.indexOf(column)]! }
}

const filled = (rows: string[][]) => rows.flat().filter(Boolean).length

const counts = (texts: string[]) =>
  texts.reduce<Record<string, number>>((sum, text) => ({ ...sum, [text]: (sum[text] ?? 0) + 1 }), {})

realTest('a TOA5 file reads as what is known of it', async () => {
  const { path, columns, n_rows, sample_values } = expected('toa5_Baseline6kW')
  const plain = await open(path)
  expect(looksLikeToa5(plain.tables[0]!.top)).toBe(true)
  const [table] = asToa5(plain).tables
  const { rows, cell } = await read(path, table!, 4)
  expect(table!.top[0]).toEqual(columns)
  expect(rows).toHaveLength(n_rows)
  for (const { row, column, value } of sample_values) expect(cell(row, column)).toBe(value)
  expect(table!.hints).toMatchObject({
    site: 'Baseline6kW',
    outlet: 'Baseline',
    columns: { Sys1Vdc_Avg: { statistic: 'avg' } }
  })
})

realTest('hours of a US power unit read as what is known of them', async () => {
  const { path, columns, n_rows, sample_values, n_minus9, measure_codes } = expected('epa_cem_WV_Mitchell_1')
  const plain = await open(path)
  expect(looksLikeCems(plain.tables[0]!.top)).toBe(true)
  const [table] = asCems(plain).tables
  const { rows, cell } = await read(path, table!, 0)
  expect(table!.top[0]).toEqual(columns)
  expect(rows).toHaveLength(n_rows)
  for (const { row, column, value } of sample_values) expect(Number(cell(row, column))).toBe(value)
  expect(cell(0, 'DATE')).toBe('070101')
  const column = (name: string) => rows.map((_, row) => cell(row, name))
  for (const [name, n] of Object.entries(n_minus9)) expect(column(name).filter((text) => text === '-9')).toHaveLength(n)
  for (const [name, codes] of Object.entries(measure_codes)) {
    const wanted = Object.entries(codes).map(([code, n]) => [code === 'nan' ? '' : String(Number(code)), n])
    expect(counts(column(name)), name).toEqual(Object.fromEntries(wanted))
  }
})

realTest('the other power unit holds a year of hours too', async () => {
  const path = 'epa_cems_hourly/NC_2727_3.annual_raw.txt'
  const [table] = asCems(await open(path)).tables
  const { rows } = await read(path, table!, 0)
  expect(rows).toHaveLength(8760)
})

realTest('an effluent chart reads as a long table of 65 columns', async () => {
  const path = 'epa_dmr/effluent_chart_a.csv'
  const plain = await open(path)
  expect(looksLikeDmr(plain.tables[0]!.top)).toBe(true)
  const [table] = asDmr(plain).tables
  const { rows, cell } = await read(path, table!, 1)
  expect(table!.top[0]).toHaveLength(65)
  expect(rows).toHaveLength(390)
  const column = (name: string) => rows.map((_, row) => cell(row, name))
  expect(counts(column('perm_feature_nmbr'))).toEqual({ '001': 78, '101': 78, '201': 78, '301': 78, '401': 78 })
  expect(column('dmr_value_nmbr').filter(Boolean)).toHaveLength(156)
  expect([cell(0, 'dmr_value_nmbr'), cell(0, 'monitoring_period_end_date')]).toEqual(['.474', '01/31/2021'])
})

realTest('what USGS calls a text file is WaterML, and reads in the clock of its sites', async () => {
  const path = 'usgs_nwis/waterservices_iv.txt'
  const bytes = readFileSync(real(path))
  expect(looksLikeWaterml(bytes)).toBe(true)
  const [table] = (await readWaterml(new Blob([bytes]))).tables
  const rows = await allRows(table!)
  expect(rows).toHaveLength(20)
  expect(rows[0]).toEqual(['01491000', 'CHOPTANK RIVER NEAR GREENSBORO, MD', '', '2019-02-14 00:00:00', '-05:00', 'flow', 'instant', '974', 'ft³/s', 'A']) // prettier-ignore
  expect(counts(rows.map(([site]) => site!))).toEqual({ '01491000': 10, '01645000': 10 })
  expect(counts(rows.map((row) => row[5]!))).toEqual({ flow: 10, 'gage height': 10 })
})

realTest('hours of a US power unit become readings: -9 is nothing, substituted values are marked', async () => {
  const { sources, rows } = await openReal([expected('epa_cem_WV_Mitchell_1').path])
  // five value columns lack 3340 hours, steam load and unit flow the whole year, operating time none
  const missing = 5 * 3340 + 2 * 8760
  expect(sources[0]).toMatchObject({
    format: 'EPA CEMS',
    rows: 8760,
    readings: 8 * 8760 - missing,
    missing,
    rejects: 0,
    first: '2007-01-01 00:00',
    last: '2007-12-31 23:00'
  })
  expect(await rows(`select parameter, count(*)::integer as n from reading join series using (series_id) where mark = 'manual' group by all order by all`)).toEqual([
    { parameter: 'HTINPUT', n: 1314 },
    { parameter: 'NOXRATE', n: 233 },
    { parameter: 'NOx', n: 1366 }
  ]) // prettier-ignore
})

realTest('the other formats become readings, and every cell is accounted for', async () => {
  for (const [path, format, readings, outlets, series] of [
    [expected('toa5_Baseline6kW').path, 'TOA5', 1351 * 49, 1, 49],
    ['epa_dmr/effluent_chart_a.csv', 'EPA DMR', 156, 2, 4],
    ['usgs_nwis/waterservices_iv.txt', 'USGS WaterML', 20, 2, 4]
  ] as const) {
    const [source] = (await openReal([path])).sources
    expect(source).toMatchObject({ format, readings, outlets, series, rejects: 0 })
    expect(source!.textCells).toBe(source!.readings + source!.missing + source!.rejects + source!.setAside)
  }
})
