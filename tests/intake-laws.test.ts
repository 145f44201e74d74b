import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openNodeEngine } from '../src/engine/node'
import type { Connection, Engine } from '../src/engine/protocol'
import { objects } from '../src/engine/rows'
import { Refused } from '../src/intake/format'
import { kindOf } from '../src/intake/kind'
import { layoutOf } from '../src/intake/layout'
import { emptied, intakeTables, openFile } from '../src/intake/open'
import { readText } from '../src/intake/text/read'
import { readWorkbook } from '../src/intake/workbook/read'
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
const clear = () => connection.query(emptied)

/** a cell as it was meant, and as somebody wrote it */
type Cell = { value: number | null; below: boolean; text: string }
const figure = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals))
const wide = (text: string) => text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: figure.map((text) => ({ value: Number(text), below: false, text })) },
  { weight: 1, arbitrary: figure.map((text) => ({ value: Number(text), below: false, text: wide(text) })) },
  { weight: 1, arbitrary: figure.map((text) => ({ value: Number(text), below: true, text: `<${text}` })) },
  { weight: 1, arbitrary: figure.map((text) => ({ value: Number(text), below: false, text: ` ${text} ` })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('--', '—', '/', 'null', '').map((text) => ({ value: null, below: false, text }))
  }
)
const heads = [
  ['COD', '化学需氧量', '浓度(mg/L)'],
  ['NH3-N', '氨氮', '浓度(mg/L)'],
  ['TP', '总磷', '浓度(mg/L)'],
  ['TN', '总氮', '浓度(mg/L)']
] as const
const table = fc.record({
  width: fc.integer({ min: 1, max: 4 }),
  outlets: fc.integer({ min: 1, max: 3 }),
  cells: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 20 }),
  head: fc.constantFrom('one row', 'two rows', 'unit row'),
  title: fc.boolean(),
  delimiter: fc.constantFrom(',', '\t', ';', '|'),
  encoding: fc.constantFrom('utf-8', 'utf-8 marked', 'gb18030', 'utf-16le'),
  newline: fc.constantFrom('\n', '\r\n'),
  newest: fc.boolean(),
  quoteAll: fc.boolean()
})
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'gb18030') return encodeGb18030(text)
  if (encoding === 'utf-8 marked') return new TextEncoder().encode(`\ufeff${text}`)
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  ;[...`\ufeff${text}`].forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), true))
  return new Uint8Array(view.buffer)
}

const at = (i: number) =>
  `2026-08-${String(1 + Math.floor(i / 24)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:00`

function written({
  width,
  outlets,
  cells,
  head,
  title,
  delimiter,
  encoding,
  newline,
  newest,
  quoteAll
}: Table): Uint8Array {
  const names = heads.slice(0, width)
  const header =
    head === 'one row'
      ? [['企业名称', '监测时间', ...names.map(([, name]) => `${name}(mg/L)`)]]
      : head === 'two rows'
        ? [
            ['企业名称', '监测时间', ...names.map(([, name]) => name)],
            ['', '', ...names.map(([, , unit]) => unit)]
          ]
        : [
            ['企业名称', '监测时间', ...names.map(([, name]) => name)],
            ['', '', ...names.map(() => 'mg/L')]
          ]
  const rows = cells.map((row, i) => [`第${i % outlets}厂`, at(i), ...row.slice(0, width).map(({ text }) => text)])
  const all = [
    ...(title ? [['某县自动监测小时报表'], ['导出时间：2026-09-01 08:00']] : []),
    ...header,
    ...(newest ? rows.reverse() : rows)
  ]
  const quoted = (text: string) => (quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text}"` : text)
  return encode(all.map((row) => row.map(quoted).join(delimiter)).join(newline) + newline, encoding)
}

test(
  'a table in any dialect, encoding and header shape of ours reads back to the same readings',
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(table, async (spec) => {
        await clear()
        const opened = await openFile(engine, connection, new File([written(spec) as BlobPart], 'law.csv'))
        if ('refused' in opened) throw new Error(`${opened.refused.code}: ${opened.refused.found}`)
        const { source } = opened
        expect(source.textCells).toBe(source.readings + source.missing + source.rejects + source.setAside)
        const got = objects<{ site: string; parameter: string; t: string; value: number; below: boolean }>(
          await connection.query(`select site.name as site, parameter, strftime("time", '%Y-%m-%d %H:%M') as t, value, qualifier = '<' and qualifier is not null as below
          from reading join series using (series_id) join outlet using (outlet_id) join site using (site_id) order by all`)
        )
        const wanted = spec.cells
          .flatMap((row, i) =>
            row
              .slice(0, spec.width)
              .flatMap(({ value, below }, c) =>
                value === null
                  ? []
                  : [{ site: `第${i % spec.outlets}厂`, parameter: heads[c]![0] as string, t: at(i), value, below }]
              )
          )
          .sort((a, b) => (a.site + a.parameter + a.t < b.site + b.parameter + b.t ? -1 : 1))
        expect(got).toEqual(wanted)
      }),
      { numRuns: 60, seed: 20261123 }
    )
  }
)

/** whatever the bytes, a reader ends in tables or in a refusal with a word for why */
async function ends(bytes: Uint8Array): Promise<void> {
  try {
    const kind = kindOf(bytes.subarray(0, 65536))
    if (kind.kind === 'empty' || kind.kind === 'other') return
    const file = new Blob([bytes as BlobPart])
    const reading =
      kind.kind === 'text' ? await readText(file) : await readWorkbook(file, kind.kind, bytes.subarray(0, 64))
    for (const table of reading.tables.slice(0, 2)) await layoutOf(connection, table, { name: 'fuzz.csv' }, {})
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

const good = encodeGb18030(
  `企业名称,监测时间,化学需氧量(mg/L),数据标记\n${Array.from({ length: 40 }, (_, i) => `甲厂,${at(i)},${i}.5,正常`).join('\n')}\n`
)
const sheet = utils.aoa_to_sheet([['检测时间', 'COD(mg/L)'], ...Array.from({ length: 20 }, (_, i) => [at(i), i + 0.5])])
const book = (bookType: 'xlsx' | 'biff8' | 'html' | 'ods') =>
  new Uint8Array(write(utils.book_new(sheet), { type: 'array', bookType }) as ArrayBuffer)

const mutated = (seedFile: Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat(seedFile.length - 1), fc.nat(255), fc.constantFrom('set', 'cut', 'insert')), {
      minLength: 1,
      maxLength: 8
    })
    .map((edits) => {
      let bytes = Uint8Array.from(seedFile)
      for (const [place, byte, edit] of edits) {
        const i = Math.min(place, Math.max(0, bytes.length - 1))
        if (edit === 'set' && bytes.length) bytes[i] = byte
        else if (edit === 'cut')
          bytes = Uint8Array.from([...bytes.subarray(0, i), ...bytes.subarray(i + 1 + (byte % 64))])
        else bytes = Uint8Array.from([...bytes.subarray(0, i), byte, byte ^ 0x2c, ...bytes.subarray(i)])
      }
      return bytes
    })

test('a thousand random byte strings end in tables or in a sentence', { timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), ends), {
    numRuns: 1000,
    seed: 1,
    interruptAfterTimeLimit: 200_000,
    markInterruptAsFailure: true
  })
})

for (const [name, seedFile, runs] of [
  ['CSV', good, 1000],
  ['XLSX', book('xlsx'), 1000],
  ['BIFF', book('biff8'), 1000],
  ['HTML', book('html'), 1000],
  ['ODS', book('ods'), 1000]
] as const)
  test(`mutations of a good ${name} end in tables or in a sentence`, { timeout: 240_000 }, async () => {
    await fc.assert(fc.asyncProperty(mutated(seedFile), ends), {
      numRuns: runs,
      seed: 2,
      interruptAfterTimeLimit: 200_000,
      markInterruptAsFailure: true
    })
  })

test('mutated exports go the whole way, and every cell stays accounted for', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(mutated(good), async (bytes) => {
      await clear()
      const opened = await openFile(engine, connection, new File([bytes as BlobPart], 'law.csv'))
      if ('refused' in opened) return
      const { source } = opened
      expect(source.textCells).toBe(source.readings + source.missing + source.rejects + source.setAside)
      const [stored] = objects<{ n: number }>(await connection.query('select count(*) as n from reading'))
      expect(stored!.n).toBe(source.readings)
    }),
    { numRuns: 60, seed: 3 }
  )
})
