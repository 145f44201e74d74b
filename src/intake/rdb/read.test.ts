import { expect, test } from 'vitest'
import { allRows } from '../json/all-rows'
import { fuzz } from '../json/fuzz'
import { looksLikeRdb } from './looks-like'
import { readRdb } from './read'

const block = (site: string, rows: string[]) =>
  [
    '# ---------------------------------- WARNING ----------------------------------------',
    `# Data provided for site ${site}`,
    '#            TS   parameter     Description',
    '#         69512       00060     Discharge, cubic feet per second',
    '#         69513       99133     Nitrate plus nitrite, water, in situ, milligrams per liter as nitrogen',
    '#',
    'agency_cd\tsite_no\tdatetime\ttz_cd\t69512_00060\t69512_00060_cd\t69513_99133\t69513_99133_cd',
    '5s\t15s\t20d\t6s\t14n\t10s\t14n\t10s',
    ...rows
  ].join('\n')
const rows = [
  'USGS\t01491000\t2019-02-14 00:00\tEST\t974\tA\t1.10\tP:e',
  'USGS\t01491000\t2019-02-14 00:15\tEST\tIce\tP\t\t'
]
const rdb = `${block('01491000', rows)}\n`
const bytesOf = (text: string) => new TextEncoder().encode(text)

test('comments and widths are no rows, and rows keep their line', async () => {
  const { format, tables } = await readRdb(new Blob([rdb]))
  const [table] = tables
  expect(format).toBe('USGS RDB')
  expect(tables).toHaveLength(1)
  expect(await allRows(table!)).toEqual(rows.map((row) => row.split('\t')))
  expect(await table!.rowsOf(0, 8)).toEqual([9, 10])
  expect(await table!.firstRow(0)).toBe(9)
})

test('codes and comments say what the columns are', async () => {
  const { hints } = (await readRdb(new Blob([rdb]))).tables[0]!
  expect(hints!.columns).toEqual({
    agency_cd: { role: 'aside' },
    site_no: { role: 'site' },
    datetime: { role: 'time' },
    tz_cd: { role: 'aside' },
    '69512_00060': { role: 'value', parameter: 'flow', unit: 'ft³/s', statistic: 'instant' },
    '69512_00060_cd': { role: 'mark', parameter: 'flow' },
    '69513_99133': { role: 'value', parameter: 'Nitrate plus nitrite', unit: 'mg/L', statistic: 'instant' },
    '69513_99133_cd': { role: 'mark', parameter: 'Nitrate plus nitrite' }
  })
  expect(hints!.marks).toMatchObject({ A: 'normal', P: 'normal', 'P:e': 'manual', e: 'manual' })
  expect(hints!.missing).toContain('Ice')
})

test('several sites in one file are several tables', async () => {
  const two = `${rdb}${block('01645000', ['USGS\t01645000\t2019-02-14 00:00\tEST\t474\tA\t2\tA'])}\n`
  const { tables } = await readRdb(new Blob([two]))
  expect(tables.map(({ sheet }) => sheet)).toEqual(['1', '2'])
  expect(await allRows(tables[1]!)).toEqual([['USGS', '01645000', '2019-02-14 00:00', 'EST', '474', 'A', '2', 'A']])
  expect(await tables[1]!.rowsOf(0, 8)).toEqual([19])
})

test('RDB is known by the row under its header', () => {
  expect(looksLikeRdb(bytesOf(rdb))).toBe(true)
  expect(looksLikeRdb(bytesOf(rdb.replaceAll('\n', '\r\n')))).toBe(true)
  expect(looksLikeRdb(bytesOf('a\tb\n5s\t6s\n1\t2\n'))).toBe(true)
  expect(looksLikeRdb(bytesOf('# a comment\ntime,cod\n2026-01-01,1\n'))).toBe(false)
  expect(looksLikeRdb(bytesOf('time\tcod\n2026-01-01\t1\n'))).toBe(false)
  expect(looksLikeRdb(new Uint8Array())).toBe(false)
})

test('a broken file is refused and nothing else', async () => {
  await fuzz(readRdb, bytesOf(`${rdb}${rdb}`))
})
