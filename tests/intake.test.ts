import { utils, write } from '@e965/xlsx'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openNodeEngine } from '../src/engine/node'
import type { Connection, Engine } from '../src/engine/protocol'
import { objects } from '../src/engine/rows'
import { emptied, intakeTables, openFile } from '../src/intake/open'
import type { Opened, Source, SourceRecipe } from '../src/intake/source'
import { orderViolations } from '../src/intake/store'
import { tables } from '../src/model/tables'
import { encodeGb18030 } from '../src/training/exports/gb18030'

let engine: Engine
let connection: Connection

beforeAll(async () => {
  engine = await openNodeEngine()
  connection = await engine.connect()
  await connection.query(tables)
  await connection.query(intakeTables)
})
beforeEach(() => clear())

const clear = () => connection.query(emptied)

const open = (
  content: string | Uint8Array,
  name = 'export.csv',
  recipe: SourceRecipe = {},
  signal?: AbortSignal
): Promise<Opened> => openFile(engine, connection, new File([content as BlobPart], name), recipe, signal)

async function read(content: string | Uint8Array, name = 'export.csv', recipe: SourceRecipe = {}): Promise<Source> {
  const opened = await open(content, name, recipe)
  if ('refused' in opened) throw new Error(`${opened.refused.code}: ${opened.refused.found}`)
  expect(opened.source.textCells).toBe(
    opened.source.readings + opened.source.missing + opened.source.rejects + opened.source.setAside
  )
  expect(await rows(orderViolations)).toEqual([{ n: 0 }])
  return opened.source
}

async function refusal(content: string | Uint8Array, name = 'export.csv'): Promise<string> {
  const opened = await open(content, name)
  return 'refused' in opened ? opened.refused.code : 'opened'
}

const rows = async <T = Record<string, unknown>>(sql: string) => objects<T>(await connection.query(sql))
const readings = () =>
  rows(`select site.name as site, outlet.code, parameter, stage, strftime("time", '%m-%d %H:%M') as t, value, qualifier, mark
    from reading join series using (series_id) join outlet using (outlet_id) join site using (site_id)
    order by series_id, "time"`)
const hour = (i: number) =>
  `2026-08-${String(1 + Math.floor(i / 24)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:00`
const hours = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join('\n')

const county = `某县小时报表\n导出时间：2026-09-01 08:00,,制表：张三\n企业名称,排口编号,监测时间,化学需氧量(mg/L),氨氮（mg/l）,废水流量(L/s),数据标记\n`
const body = `甲厂,DW001,2026-08-01 00:00,31.4,2.1,10,正常
甲厂,DW001,2026-08-01 01:00,<4,--,10,正常
甲厂,DW001,2026-08-01 02:00,１２．５,12.5(维护),"1,234.5",校准
甲厂,DW001,2026-08-01 03:00,1.2.4,0.05L,未检出,正常
合计,,,75.3,,,
`

test('reads a county export: title lines, units, marks in cells, qualifiers, missing words, sums', async () => {
  const source = await read(county + body)
  expect(source.tables[0]!.preamble).toContain('某县小时报表')
  expect(source.tables[0]!.columns.map(({ role, parameter, unit }) => [role, parameter, unit])).toEqual([
    ['site', undefined, undefined],
    ['code', undefined, undefined],
    ['time', undefined, undefined],
    ['value', 'COD', 'mg/L'],
    ['value', 'NH3-N', 'mg/L'],
    ['value', 'flow', 'L/s'],
    ['mark', undefined, undefined]
  ])
  expect((await readings()).map((row) => [row.parameter, row.t, row.value, row.qualifier, row.mark])).toEqual([
    ['COD', '08-01 00:00', 31.4, null, 'normal'],
    ['COD', '08-01 01:00', 4, '<', 'normal'],
    ['COD', '08-01 02:00', 12.5, null, 'calibration'],
    ['NH3-N', '08-01 00:00', 2.1, null, 'normal'],
    ['NH3-N', '08-01 02:00', 12.5, null, 'maintenance'],
    ['NH3-N', '08-01 03:00', 0.05, '<', 'normal'],
    ['flow', '08-01 00:00', 36, null, 'normal'],
    ['flow', '08-01 01:00', 36, null, 'normal'],
    ['flow', '08-01 02:00', 1234.5 * 3.6, null, 'calibration'],
    ['flow', '08-01 03:00', null, '<', 'normal']
  ])
  expect(source).toMatchObject({
    rows: 5,
    readings: 10,
    missing: 1,
    rejects: 1,
    aside: { columns: 16, summary: 2, duplicate: 0 }
  })
  expect(source.rejectSample).toEqual([{ row: 7, column: '化学需氧量(mg/L)', raw: '1.2.4', reason: 'not a number' }])
})

test('the encoding changes nothing: UTF-8, with a mark, GB18030, UTF-16 both ways', async () => {
  const text = county + body
  const utf16 = (bigEndian: boolean) => {
    const bytes = new Uint8Array(2 * text.length + 2)
    const view = new DataView(bytes.buffer)
    ;['\ufeff', ...text.split('')].forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), !bigEndian))
    return bytes
  }
  await read(text)
  const wanted = await readings()
  for (const bytes of [new TextEncoder().encode(`\ufeff${text}`), encodeGb18030(text), utf16(false), utf16(true)]) {
    await clear()
    await read(bytes)
    expect(await readings()).toEqual(wanted)
  }
})

test('a tab, a semicolon or a bar divides as well as a comma', async () => {
  for (const delimiter of ['\t', ';', '|']) {
    const source = await read(
      `时间${delimiter}COD(mg/L)\n${hours(5, (i) => `${hour(i)}${delimiter}${20 + i}`)}\n`,
      `d${delimiter.charCodeAt(0)}.csv`
    )
    expect(source.readings).toBe(5)
  }
})

test('long identifiers stay apart', async () => {
  const source = await read(
    `MN,时间,COD\n110105000000123451234567,2026-08-01 00:00,1\n110105000000123451234568,2026-08-01 00:00,2\n110105000000123451234567,2026-08-01 01:00,3\n`
  )
  expect(source.outlets).toBe(2)
})

test('joins two and three header rows and takes merged cells for all their columns', async () => {
  await read(
    `检测时间,化学需氧量,,氨氮,\n,浓度(mg/L),排放量(kg),浓度(mg/L),排放量(kg)\n${hours(4, (i) => `${hour(i)},30,5,2,0.3`)}\n`
  )
  expect(await rows(`select parameter, basis, unit from series order by series_id`)).toEqual([
    { parameter: 'COD', basis: 'measured', unit: 'mg/L' },
    { parameter: 'COD', basis: 'mass', unit: 'kg' },
    { parameter: 'NH3-N', basis: 'measured', unit: 'mg/L' },
    { parameter: 'NH3-N', basis: 'mass', unit: 'kg' }
  ])
})

test('reads workbooks, and HTML and BIFF behind the name .xls, to the same readings', async () => {
  const cells = [
    ['某厂 2026年8月'],
    ['检测时间', '化学需氧量', '', '氨氮'],
    ['', '进水(mg/L)', '出水(mg/L)', '出水(mg/L)'],
    ...Array.from({ length: 30 }, (_, i) => [hour(i), 300 + i, 30.25 + i, i === 3 ? '--' : 2.5])
  ]
  const sheet = utils.aoa_to_sheet(cells)
  sheet['!merges'] = ['A1:D1', 'A2:A3', 'B2:C2'].map((range) => utils.decode_range(range))
  const book = utils.book_new(sheet, '总排口')
  const bytes = (bookType: 'xlsx' | 'biff8' | 'html') =>
    new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
  let wanted: unknown
  for (const type of ['xlsx', 'biff8', 'html'] as const) {
    await clear()
    const source = await read(bytes(type), `某厂.${type === 'xlsx' ? 'xlsx' : 'xls'}`)
    expect(source).toMatchObject({ readings: 89, missing: 1, rejects: 0, outlets: 1 })
    const got = await readings()
    expect(got).toEqual((wanted ??= got))
  }
})

test('a numeric column nobody knows keeps its own name', async () => {
  await read(`time,monitorAvgValue,备注\n${hours(5, (i) => `${hour(i)},${i},ok`)}\n`)
  expect(await rows(`select parameter, unit from series`)).toEqual([{ parameter: 'monitorAvgValue', unit: null }])
})

test('a table without times is one reading a series, for a period taken from the name and asked about', async () => {
  const source = await read(`污水处理厂名称,COD进水(mg/L),COD出水(mg/L)\n甲厂,300,30\n乙厂,280,25\n`, '2022年均值.csv')
  expect(source.questions).toContainEqual({ code: 'period', subject: '2022年均值.csv', guess: '2022-01-01' })
  expect(await rows(`select strftime(first, '%Y') as y, readings, step from series limit 1`)).toEqual([
    { y: '2022', readings: 1, step: 525600 }
  ])
})

test('marks of their own column speak for the value beside them', async () => {
  await read(`时间,COD,COD状态,氨氮,氨氮状态\n2026-08-01 00:00,1,正常,2,维护\n2026-08-01 01:00,1,故障,2,正常\n`)
  expect((await readings()).map(({ mark }) => mark)).toEqual(['normal', 'fault', 'maintenance', 'normal'])
})

test('newest first, a quoted line break and blank lines are read in order, with the file’s own row numbers', async () => {
  const source = await read(`时间,COD,注\n${hour(3)},1,"two\nlines"\n\n${hour(2)},x,\n${hour(1)},3,\n${hour(0)},4,\n`)
  expect((await readings()).map(({ value }) => value)).toEqual([4, 3, 1])
  expect(source.rejectSample).toEqual([{ row: 5, column: 'COD', raw: 'x', reason: 'not a number' }])
})

test('a line with too many cells is rejected cell by cell, the rest is read', async () => {
  const source = await read(
    `时间,COD,氨氮\n${hours(20, (i) => `${hour(i)},1,2`)}\n${hour(20)},1,2,3,4\n${hour(21)},5,6\n`
  )
  expect(source).toMatchObject({ readings: 42, rejects: 5 })
})

test('repeated times are resolved and counted, also between files; another file adds its outlets', async () => {
  const first = await read(
    `企业名称,时间,COD\n${hours(10, (i) => `甲厂,${hour(i)},${i}`)}\n甲厂,${hour(9)},99\n`,
    'a.csv'
  )
  expect(first.aside.duplicate).toBe(1)
  const second = await read(
    `企业名称,时间,COD,氨氮\n${hours(10, (i) => `${i % 2 ? '甲厂' : '乙厂'},${hour(i + 5)},50,1`)}\n`,
    'b.csv'
  )
  expect(second.aside.duplicate).toBe(2)
  expect(
    await rows(
      `select site.name, parameter, series.readings from series join outlet using (outlet_id) join site using (site_id) order by series_id`
    )
  ).toEqual([
    { name: '甲厂', parameter: 'COD', readings: 13 },
    { name: '甲厂', parameter: 'NH3-N', readings: 5 },
    { name: '乙厂', parameter: 'COD', readings: 5 },
    { name: '乙厂', parameter: 'NH3-N', readings: 5 }
  ])
  expect(
    await rows(
      `select value from reading join series using (series_id) where parameter = 'COD' and outlet_id = 0 and "time" = '2026-08-01 09:00'`
    )
  ).toEqual([{ value: 99 }])
})

test('step, cycle and resolution are derived, and a two-hour analyser in an hourly export is recognised', async () => {
  let state = 7
  const noise = () => (state = (state * 16807) % 2147483647) / 2147483647
  const held = Array.from({ length: 400 }, () => (20 + 5 * noise()).toFixed(1))
  await read(
    `时间,COD,氨氮\n${hours(720, (i) => `${hour(i)},${held[Math.floor((i + 1) / 2)]},${(2 + noise()).toFixed(3)}`)}\n`
  )
  expect(await rows(`select parameter, step, cycle, resolution from series`)).toEqual([
    { parameter: 'COD', step: 60, cycle: 120, resolution: 1 },
    { parameter: 'NH3-N', step: 60, cycle: 60, resolution: 3 }
  ])
})

test('a recipe renames columns, reads strange dates and further missing words', async () => {
  const source = await read(`Date,DQO-E,DQO-S\nD-1/3/90,407,84\nD-2/3/90,?,nada\n`, 'planta.csv', {
    time: ['D-%d/%m/%y'],
    missing: ['nada'],
    columns: { 'DQO-E': { parameter: 'COD', stage: 'in' }, 'DQO-S': { parameter: 'COD', stage: 'out' } }
  })
  expect(source).toMatchObject({ readings: 2, missing: 2, first: '1990-03-01 00:00' })
})

test('an unknown mark word is asked about, and taken as normal only where most rows carry it', async () => {
  const source = await read(`时间,COD,数据标记\n${hours(10, (i) => `${hour(i)},1,${i < 8 ? '运转良好' : '清洗中'}`)}\n`)
  expect(
    source.questions.filter(({ code }) => code === 'unknown-mark').map(({ subject, guess }) => [subject, guess])
  ).toEqual([
    ['清洗中', 'unknown'],
    ['运转良好', 'normal']
  ])
})

test('bad input is refused in one sentence and leaves what is open untouched', async () => {
  await read(`时间,COD\n${hours(5, (i) => `${hour(i)},${i}`)}\n`)
  const before = await rows(
    `select (select count(*) from reading) as r, (select count(*) from series) as s, (select count(*) from outlet_key) as k`
  )
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
  const locked = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array(600).fill(0),
    ...Array.from('EncryptedPackage').flatMap((c) => [c.charCodeAt(0), 0])
  ])
  expect(await refusal(png)).toBe('not-a-table')
  expect(await refusal('')).toBe('empty')
  expect(await refusal('   \n\n')).toBe('empty')
  expect(await refusal(`时间,COD(mg/L),氨氮(mg/L)\n`)).toBe('no-rows')
  expect(await refusal('', 'x.xlsx')).toBe('empty')
  expect(await refusal(locked, 'x.xlsx')).toBe('encrypted')
  expect(await refusal(`COD\n${hours(9, (i) => String(i))}\n`)).toBe('one-column')
  expect(await refusal(`时间,COD\n第一班,1\n第二班,2\n第三班,3\n`)).toBe('no-time')
  expect(await refusal(`时间,备注\n${hours(9, (i) => `${hour(i)},正常值`)}\n`)).toBe('no-numbers')
  expect(await refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5), 'x.xlsx')).toBe('broken-workbook')
  expect(
    await rows(
      `select (select count(*) from reading) as r, (select count(*) from series) as s, (select count(*) from outlet_key) as k`
    )
  ).toEqual(before)
})

test('a stopped import leaves no trace', async () => {
  const abort = new AbortController()
  const big = `企业名称,时间,COD\n${hours(30_000, (i) => `厂${i % 40},${hour(i % 700)},${i}`)}\n`
  const opened = openFile(
    engine,
    connection,
    new File([big], 'big.csv'),
    {},
    abort.signal,
    (done) => done > 0 && abort.abort()
  )
  await expect(opened).rejects.toMatchObject({ name: 'AbortError' })
  expect(
    await rows(
      `select (select count(*) from reading) + (select count(*) from series) + (select count(*) from outlet_key) + (select count(*) from source) as n`
    )
  ).toEqual([{ n: 0 }])
  expect(
    await rows(`select table_name from duckdb_tables() where table_name similar to '(wide|odd|lost|mark_text)_.*'`)
  ).toEqual([])
})

test('a table with one row an item becomes a series an item, each with its own unit; what stands on every row is itself', async () => {
  const source = await read(
    `企业名称,监测点名称,监测日期,流量（m3/h),监测项目名称,实测浓度,排放单位,标准限值\n${hours(12, (i) =>
      [
        `甲厂,总排口,${hour(i)},80,化学需氧量,${30 + i},mg/L,50`,
        `甲厂,总排口,${hour(i)},80,六价铬,${i === 3 ? '<4' : 20},µg/L,0.5`,
        `甲厂,总排口,${hour(i)},80,某新污染物,1.5,ng/L,`
      ].join('\n')
    )}\n`
  )
  expect(await rows(`select parameter, unit, readings from series order by parameter`)).toEqual([
    { parameter: 'COD', unit: 'mg/L', readings: 12 },
    { parameter: 'Cr6+', unit: 'mg/L', readings: 12 },
    { parameter: 'flow', unit: 'm³/h', readings: 12 },
    { parameter: '某新污染物', unit: 'ng/L', readings: 12 }
  ])
  expect(
    (await readings())
      .filter(({ parameter }) => parameter === 'Cr6+')
      .slice(2, 4)
      .map(({ value, qualifier }) => [value, qualifier])
  ).toEqual([
    [0.02, null],
    [0.004, '<']
  ])
  expect(source.aside.duplicate).toBe(24)
})

test('a value that is no measurement is proposed, and becomes missing only when a person says so', async () => {
  const text = `时间,COD\n${hours(30, (i) => `${hour(i)},${i % 5 === 0 ? -200 : 20 + i}`)}\n`
  const asked = await read(text)
  expect(asked.questions).toContainEqual({ code: 'sentinel', subject: 'COD', guess: '-200' })
  expect(asked).toMatchObject({ readings: 30, missing: 0 })
  await clear()
  const answered = await read(text, 'export.csv', { sentinels: { COD: [-200] } })
  expect(answered).toMatchObject({ readings: 24, missing: 6 })
  expect(answered.questions.map(({ code }) => code)).not.toContain('sentinel')
})

test('whether a time is the start or the end of its hour is asked once, and an end is stored as a start', async () => {
  const text = `时间,COD\n${hours(30, (i) => `${hour(i)},${20 + i}`)}\n`
  expect((await read(text)).questions).toContainEqual({ code: 'hour-label', subject: hour(0), guess: 'start' })
  await clear()
  expect((await read(text, 'export.csv', { hourLabel: 'end' })).first).toBe('2026-07-31 23:00')
})

test('a flow whose figures are litres a second under a head of m³/h is noticed by its mass', async () => {
  const text = `时间,COD(mg/L),COD排放量(kg),流量(m3/h)\n${hours(30, (i) => `${hour(i)},40,${(40 * (10 + i) * 3.6) / 1000},${10 + i}`)}\n`
  expect((await read(text)).questions).toContainEqual({ code: 'magnitude', subject: '流量(m3/h)', guess: 'L/s' })
})

test('the same bytes opened twice change nothing and say so', async () => {
  const text = `时间,COD\n${hours(5, (i) => `${hour(i)},${i}`)}\n`
  await read(text, 'one.csv')
  const before = await readings()
  expect(await open(text, 'two.csv')).toEqual({ refused: { name: 'two.csv', code: 'already-open', found: 'one.csv' } })
  expect(await readings()).toEqual(before)
})

test('the order of opening overlapping exports changes nothing, and what they say differently is kept', async () => {
  const a = `企业名称,时间,COD\n${hours(10, (i) => `甲厂,${hour(i)},${i}`)}\n`
  const b = `企业名称,时间,COD\n${hours(10, (i) => `甲厂,${hour(i + 5)},${i < 2 ? 70 : i + 5}`)}\n`
  const both = async (first: string, second: string) => {
    await clear()
    await read(first, 'a.csv')
    await read(second, 'b.csv')
    return readings()
  }
  const forward = await both(a, b)
  expect(await rows(`select strftime("time", '%H:%M') as t, value, other from edit order by t`)).toEqual([
    { t: '05:00', value: 5, other: 70 },
    { t: '06:00', value: 6, other: 70 }
  ])
  expect(await both(b, a)).toEqual(forward)
})

test('files of one shape have one signature, and every mark word is listed with what it was taken for', async () => {
  const one = await read(
    `企业名称,时间,COD,数据标记\n${hours(4, (i) => `甲,${hour(i)},1,${i ? 'N' : '校准'}`)}\n`,
    'a.csv'
  )
  const two = await read(`企业名称,时间, COD,数据标记\n${hours(4, (i) => `乙,${hour(i)},1,维护`)}\n`, 'b.csv')
  expect(two.signature).toBe(one.signature)
  expect(one.markWords).toEqual([
    { word: 'N', mark: 'normal', readings: 3 },
    { word: '校准', mark: 'calibration', readings: 1 }
  ])
})

const book = (cells: unknown[][]) =>
  new Uint8Array(write(utils.book_new(utils.aoa_to_sheet(cells)), { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)

test('tables that stand one under the other in a sheet are read each with its own header', async () => {
  const source = await read(
    book([
      ['一厂日报'],
      ['监测时间', 'COD(mg/L)', '氨氮(mg/L)'],
      ...Array.from({ length: 6 }, (_, i) => [hour(i), 30 + i, 2]),
      [],
      ['流量记录'],
      ['监测时间', '废水流量(m3/h)'],
      ...Array.from({ length: 6 }, (_, i) => [hour(i), 80 + i])
    ]),
    '一厂.xlsx'
  )
  expect(source.tables.length).toBe(2)
  expect(await rows(`select parameter, readings from series order by series_id`)).toEqual([
    { parameter: 'COD', readings: 6 },
    { parameter: 'NH3-N', readings: 6 },
    { parameter: 'flow', readings: 6 }
  ])
})

test('a sheet with times along the top is turned upright', async () => {
  await read(
    book([
      ['项目', ...Array.from({ length: 8 }, (_, i) => hour(i))],
      ['COD(mg/L)', ...Array.from({ length: 8 }, (_, i) => 30 + i)],
      ['氨氮(mg/L)', ...Array.from({ length: 8 }, () => 1.5)]
    ])
  )
  expect(
    await rows(`select parameter, unit, readings, strftime(first, '%H:%M') as first from series order by series_id`)
  ).toEqual([
    { parameter: 'COD', unit: 'mg/L', readings: 8, first: '00:00' },
    { parameter: 'NH3-N', unit: 'mg/L', readings: 8, first: '00:00' }
  ])
})

test('a header repeated in the middle is set aside, not rejected', async () => {
  const part = (from: number) => `监测时间,COD(mg/L),备注\n${hours(6, (i) => `${hour(i + from)},${i},好`)}\n`
  const source = await read(part(0) + part(6))
  expect(source).toMatchObject({ readings: 12, rejects: 0, aside: { summary: 3 } })
})

test('an OpenDocument sheet reads like a workbook', async () => {
  const sheet = utils.aoa_to_sheet([
    ['监测时间', 'COD(mg/L)'],
    ...Array.from({ length: 6 }, (_, i) => [hour(i), 30.5 + i])
  ])
  const bytes = new Uint8Array(write(utils.book_new(sheet), { type: 'array', bookType: 'ods' }) as ArrayBuffer)
  expect(await read(bytes, 'x.ods')).toMatchObject({ format: 'ODS', readings: 6 })
})

test('serial dates, Chinese dates, digits only and decimal commas are times and figures', async () => {
  const forms: [string, (i: number) => string][] = [
    ['serial', (i) => String(46235 + i / 24)],
    ['chinese', (i) => `2026年8月1日 ${i}时`],
    ['digits', (i) => `20260801${String(i).padStart(2, '0')}0000`],
    ['day first', (i) => `13/08/2026 ${i}:00`],
    ['to 24:00', (i) => `2026-08-01 ${String(i + 16).padStart(2, '0')}:00`]
  ]
  for (const [name, form] of forms) {
    await clear()
    const source = await read(`时间;COD\n${hours(9, (i) => `${form(i)};${20 + i},5`)}\n`, `${name}.csv`)
    expect(source, name).toMatchObject({ readings: 9, rejects: 0, step: 60 })
    expect((await readings())[1]!.value, name).toBe(21.5)
  }
})

test('a file that breaks off says at which row, and what stands before is read', async () => {
  const text = `监测时间,COD(mg/L),氨氮(mg/L)\n${hours(9, (i) => `${hour(i)},${i},2`)}\n${hour(9)},9`
  const source = await read(text)
  expect(source).toMatchObject({ readings: 19, notes: { 'cut at row': 11 } })
  await clear()
  expect((await read(`${text},2`)).notes).toEqual({})
})
