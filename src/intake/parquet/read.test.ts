import {
  Dictionary,
  Float64,
  Int32,
  Int64,
  makeData,
  Table,
  tableToIPC,
  TimestampMillisecond,
  Utf8,
  Vector,
  vectorFromArray
} from 'apache-arrow'
import fc from 'fast-check'
import * as wasm from 'parquet-wasm'
import { expect, test } from 'vitest'
import { Refused } from '../format'
import { allRows } from '../json/all-rows'
import { fuzz } from '../json/fuzz'
import { looksLikeParquet } from './looks-like'
import { readParquet } from './read'

function parquet(
  vectors: Record<string, Vector>,
  compression = wasm.Compression.SNAPPY,
  rowGroup = 1 << 20
): Uint8Array {
  const properties = new wasm.WriterPropertiesBuilder().setCompression(compression).setMaxRowGroupSize(rowGroup).build()
  return wasm.writeParquet(wasm.Table.fromIPCStream(tableToIPC(new Table(vectors), 'stream')), properties)
}

const open = async (bytes: Uint8Array) => (await readParquet(new Blob([bytes as BlobPart]))).tables[0]!

test('times, texts, numbers and nothing come back, however they are packed', async () => {
  const vectors = {
    time: new Vector([
      makeData({
        type: new TimestampMillisecond(),
        data: BigInt64Array.from([1767225600000n, 1767229200250n]) as never
      })
    ]),
    mn: vectorFromArray(['88888880000001123456', '00012345678901234567'], new Utf8()),
    mark: vectorFromArray(['N', null], new Dictionary(new Utf8(), new Int32())),
    cod: vectorFromArray([12.5, 0.1], new Float64())
  }
  for (const compression of [
    wasm.Compression.UNCOMPRESSED,
    wasm.Compression.SNAPPY,
    wasm.Compression.ZSTD,
    wasm.Compression.GZIP,
    wasm.Compression.BROTLI
  ]) {
    const table = await open(parquet(vectors, compression))
    expect(table.top[0]).toEqual(['time', 'mn', 'mark', 'cod'])
    expect(await allRows(table)).toEqual([
      ['2026-01-01 00:00:00', '88888880000001123456', 'N', '12.5'],
      ['2026-01-01 01:00:00.250', '00012345678901234567', '', '0.1']
    ])
  }
})

test('many row groups are read in slices, every row once and in order', async () => {
  const n = 200_000
  const bytes = parquet(
    {
      i: vectorFromArray(Int32Array.from({ length: n }, (_, i) => i)),
      v: vectorFromArray(Float64Array.from({ length: n }, (_, i) => i / 7))
    },
    wasm.Compression.SNAPPY,
    30_000
  )
  const table = await open(bytes)
  const rows = await allRows(table)
  expect(rows).toHaveLength(n)
  expect(rows.every(([i, v], k) => Number(i) === k && Number(v) === k / 7)).toBe(true)
  // a second import reads the same again
  expect(await allRows(table)).toHaveLength(n)
})

test('a Parquet file is known by its first bytes, and refused where it is broken', async () => {
  const bytes = parquet({ a: vectorFromArray([1, 2], new Float64()) })
  expect(looksLikeParquet(bytes)).toBe(true)
  expect(looksLikeParquet(new TextEncoder().encode('PART,1'))).toBe(false)
  await expect(open(bytes.slice(0, 40))).rejects.toBeInstanceOf(Refused)
})

test('whatever is written comes back', async () => {
  const row = fc.record({
    t: fc.option(fc.string()),
    d: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    i: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const table = await open(
        parquet({
          t: vectorFromArray(rows.map(({ t }) => t), new Utf8()),
          d: vectorFromArray(rows.map(({ d }) => d), new Float64()),
          i: vectorFromArray(rows.map(({ i }) => i), new Int64())
        }) // prettier-ignore
      )
      expect(table.top.slice(1).map(([t, d, i]) => [t, d === '' ? null : Number(d), BigInt(i!)])).toEqual(
        rows.map(({ t, d, i }) => [t ?? '', d, i])
      )
    }),
    { numRuns: 100 }
  )
})

test('broken files are refused and nothing else', async () => {
  await fuzz(
    readParquet,
    parquet({ t: vectorFromArray(['2026-01-01', null], new Utf8()), v: vectorFromArray([1.5, null], new Float64()) })
  )
}, 120_000)
