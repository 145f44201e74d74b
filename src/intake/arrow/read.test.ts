import {
  Binary,
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatchStreamWriter,
  Struct,
  Table,
  tableFromArrays,
  tableToIPC,
  TimestampMicrosecond,
  TimestampMillisecond,
  Utf8,
  Vector,
  vectorFromArray
} from 'apache-arrow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refused } from '../format'
import { allRows } from '../json/all-rows'
import { fuzz } from '../json/fuzz'
import { looksLikeArrowFile, looksLikeArrowStream } from './looks-like'
import { readArrow } from './read'

const formats = ['file', 'stream'] as const

async function read(bytes: Uint8Array) {
  const reading = await readArrow(new Blob([bytes as BlobPart]))
  const [table] = reading.tables
  return { header: table!.top[0]!, rows: await allRows(table!), table: table! }
}

const columns = (vectors: Record<string, Vector>) => new Table(vectors)

test('every type reads as the text that reads back', async () => {
  const table = columns({
    text: vectorFromArray(['a,b', null, '"c"'], new Utf8()),
    word: vectorFromArray(['正常', '正常', null], new Dictionary(new Utf8(), new Int32())),
    double: vectorFromArray([0.1, -0, null], new Float64()),
    float: vectorFromArray([0.1, 16777216, null], new Float32()),
    long: vectorFromArray([9007199254740993n, -1n, null], new Int64()),
    yes: vectorFromArray([true, false, null], new Bool()),
    day: vectorFromArray([new Date('2026-01-31'), new Date('1969-12-31'), null], new DateDay()),
    bytes: vectorFromArray([new TextEncoder().encode('水'), Uint8Array.from([0xff, 0]), null], new Binary())
  })
  for (const format of formats)
    expect((await read(tableToIPC(table, format))).rows).toEqual([
      ['a,b', '正常', '0.1', '0.1', '9007199254740993', 'true', '2026-01-31', '水'],
      ['', '正常', '-0', '16777216', '-1', 'false', '1969-12-31', 'ff00'],
      ['"c"', '', '', '', '', '', '', '']
    ])
})

const stamps = (type: TimestampMillisecond | TimestampMicrosecond, ticks: bigint[]) =>
  new Vector([makeData({ type, data: BigInt64Array.from(ticks) as never })])

test('times are the clock that the file means, with the fraction they have', async () => {
  const table = columns({
    plain: stamps(new TimestampMillisecond(), [1767225600000n, 1767225600500n, -1n]),
    utc: stamps(new TimestampMillisecond('UTC'), [1767225600000n, 0n, 0n]),
    china: stamps(new TimestampMicrosecond('Asia/Shanghai'), [1767225600000000n, 1767225600000001n, 0n]),
    fixed: stamps(new TimestampMillisecond('-05:00'), [1767225600000n, 0n, 0n])
  })
  expect((await read(tableToIPC(table))).rows).toEqual([
    ['2026-01-01 00:00:00', '2026-01-01 00:00:00', '2026-01-01 08:00:00', '2025-12-31 19:00:00'],
    ['2026-01-01 00:00:00.500', '1970-01-01 00:00:00', '2026-01-01 08:00:00.000001', '1969-12-31 19:00:00'],
    ['1969-12-31 23:59:59.999', '1970-01-01 00:00:00', '1970-01-01 08:00:00', '1969-12-31 19:00:00']
  ])
})

test('decimals keep the places of their type', async () => {
  const words = (value: bigint) =>
    Array.from({ length: 4 }, (_, i) => Number((BigInt.asUintN(128, value) >> BigInt(32 * i)) & 0xffffffffn))
  const data = Uint32Array.from([1234n, -5n, 0n].flatMap(words))
  const table = columns({
    d: new Vector([makeData({ type: new Decimal(2, 10, 128), data, length: 3 })]),
    x: vectorFromArray([1, 2, 3])
  })
  expect((await read(tableToIPC(table))).rows.map(([d]) => d)).toEqual(['12.34', '-0.05', '0.00'])
})

test('a struct becomes columns', async () => {
  const type = new Struct([new Field('v', new Float64(), true), new Field('mark', new Utf8(), true)])
  const table = columns({ cod: vectorFromArray([{ v: 1.5, mark: 'N' }, null], type) })
  expect(await read(tableToIPC(table))).toMatchObject({ header: ['cod.v', 'cod.mark'], rows: [['1.5', 'N'], ['', '']] }) // prettier-ignore
})

test('many batches are one table, in slices, with the rows counted from one', async () => {
  const n = 300_000
  const part = (from: number) =>
    tableFromArrays({
      i: Int32Array.from({ length: n / 4 }, (_, k) => from + k),
      v: Float64Array.from({ length: n / 4 }, (_, k) => (from + k) / 7)
    })
  const writer = new RecordBatchStreamWriter()
  for (let from = 0; from < n; from += n / 4) for (const batch of part(from).batches) writer.write(batch)
  writer.finish()
  const { rows, table } = await read(writer.toUint8Array(true))
  expect(rows).toHaveLength(n)
  expect(rows.every(([i, v], k) => Number(i) === k && Number(v) === k / 7)).toBe(true)
  expect(table.top).toHaveLength(401)
  expect(table.deep.length).toBeGreaterThan(150)
  const slices: number[] = []
  for await (const { content } of table.slices(1)) slices.push((content as Uint8Array).length)
  expect(Math.max(...slices)).toBeLessThan(9 << 20)
  expect((await table.rowsOf(0, 2))[5]).toBe(6)
})

test('files and streams are known by their first bytes', () => {
  const table = tableFromArrays({ a: [1] })
  expect(looksLikeArrowFile(tableToIPC(table, 'file'))).toBe(true)
  expect(looksLikeArrowStream(tableToIPC(table, 'stream'))).toBe(true)
  expect(looksLikeArrowStream(tableToIPC(table, 'file'))).toBe(false)
  expect(looksLikeArrowStream(new TextEncoder().encode('time,cod\n2026-01-01,1\n'))).toBe(false)
})

test('a table without rows is refused', async () => {
  const empty = tableToIPC(columns({ a: vectorFromArray([] as number[], new Float64()) }))
  await expect(read(empty)).rejects.toBeInstanceOf(Refused)
})

test('whatever is written comes back', async () => {
  const row = fc.record({
    t: fc.option(fc.string()),
    d: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    f: fc.option(fc.float({ noNaN: true, noDefaultInfinity: true })),
    i: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    w: fc.option(fc.constantFrom('N', 'F', '故障'))
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...formats),
      async (rows, format) => {
        const table = columns({
        t: vectorFromArray(rows.map(({ t }) => t), new Utf8()),
        d: vectorFromArray(rows.map(({ d }) => d), new Float64()),
        f: vectorFromArray(rows.map(({ f }) => f), new Float32()),
        i: vectorFromArray(rows.map(({ i }) => i), new Int64()),
        w: vectorFromArray(rows.map(({ w }) => w), new Dictionary(new Utf8(), new Int32()))
      }) // prettier-ignore
        const [read] = (await readArrow(new Blob([tableToIPC(table, format) as BlobPart]))).tables
        read!.top.slice(1).forEach(([t, d, f, i, w], k) => {
          const row = rows[k]!
          expect([t, w, BigInt(i!)]).toEqual([row.t ?? '', row.w ?? '', row.i])
          expect(d === '' ? null : Number(d)).toBe(row.d)
          expect(f === '' ? null : Math.fround(Number(f))).toBe(row.f)
        })
        expect(read!.top).toHaveLength(rows.length + 1)
      }
    ),
    { numRuns: 200 }
  )
})

test('broken files and streams are refused and nothing else', async () => {
  const table = columns({
    t: vectorFromArray(['2026-01-01', '2026-01-02'], new Utf8()),
    w: vectorFromArray(['N', null], new Dictionary(new Utf8(), new Int32())),
    v: vectorFromArray([1.5, null], new Float64())
  })
  for (const format of formats) await fuzz(readArrow, tableToIPC(table, format))
}, 120_000)
