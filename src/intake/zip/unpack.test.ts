import fc from 'fast-check'
import { deflateSync, gzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { utils, write } from '@e965/xlsx'
import { Refused } from '../format'
import { mutated } from '../json/fuzz'
import type { Bounds } from './bounds'
import { entryName } from './entry-name'
import { isArchive, unpack } from './unpack'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const csv = 'time,cod\n2026-01-01 00:00,12\n2026-01-01 01:00,13\n'
const file = (bytes: Uint8Array, name = 'export.zip') => new File([bytes as BlobPart], name)

async function unpacked(bytes: Uint8Array, name?: string, limit?: Bounds) {
  const found: { path: string; text?: string; skipped?: string; name?: string }[] = []
  for await (const one of unpack(file(bytes, name), limit))
    found.push('file' in one ? { path: one.path, name: one.file.name, text: await one.file.text() } : one)
  return found
}

const refusal = (bytes: Uint8Array, name?: string, limit?: Bounds) =>
  unpacked(bytes, name, limit).then(
    () => 'read',
    (error) => (error instanceof Refused ? error.code : String(error))
  )

test('every table in a zip is handed over, stored or packed, what is none is named', async () => {
  const zip = zipSync({
    '2026/a.csv': bytesOf(csv),
    'b.csv': [bytesOf(csv), { level: 0 }],
    'photo.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
    '__MACOSX/._a.csv': bytesOf('x'),
    '.DS_Store': bytesOf('x'),
    'empty.csv': new Uint8Array(),
    'folder/': new Uint8Array()
  })
  expect(await unpacked(zip)).toEqual([
    { path: 'export.zip/2026/a.csv', name: 'a.csv', text: csv },
    { path: 'export.zip/b.csv', name: 'b.csv', text: csv },
    { path: 'export.zip/photo.png', skipped: 'not-a-table', found: 'PNG' },
    { path: 'export.zip/__MACOSX/._a.csv', skipped: 'system' },
    { path: 'export.zip/.DS_Store', skipped: 'system' },
    { path: 'export.zip/empty.csv', skipped: 'empty' }
  ])
})

test('a gzipped file loses its last ending, several members are one file', async () => {
  const two = new Uint8Array([...gzipSync(bytesOf(csv)), ...gzipSync(bytesOf('2026-01-01 02:00,14\n'))])
  expect(await unpacked(gzipSync(bytesOf(csv)), 'a.csv.gz')).toEqual([
    { path: 'a.csv.gz/a.csv', name: 'a.csv', text: csv }
  ])
  expect((await unpacked(two, 'a.csv.gz'))[0]!.text).toBe(`${csv}2026-01-01 02:00,14\n`)
})

test('archives in an archive are opened once, not twice', async () => {
  const inner = zipSync({ 'a.csv': bytesOf(csv), 'deep.zip': zipSync({ 'b.csv': bytesOf(csv) }) })
  expect(await unpacked(zipSync({ 'inner.zip': inner, 'c.csv.gz': gzipSync(bytesOf(csv)) }))).toEqual([
    { path: 'export.zip/inner.zip/a.csv', name: 'a.csv', text: csv },
    { path: 'export.zip/inner.zip/deep.zip', skipped: 'nested' },
    { path: 'export.zip/c.csv.gz/c.csv', name: 'c.csv', text: csv }
  ])
})

test('a workbook is no archive', async () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]))
  const xlsx = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
  expect(await isArchive(file(xlsx))).toBe(false)
  expect(await isArchive(file(zipSync({ 'book.xlsx': xlsx })))).toBe(true)
  expect(await isArchive(file(bytesOf(csv)))).toBe(false)
  expect(await unpacked(zipSync({ 'book.xlsx': xlsx }))).toMatchObject([{ name: 'book.xlsx' }])
})

test('names in GBK and in UTF-8 are read, marked or not', () => {
  const gbk = Uint8Array.from([0xc5, 0xc5, 0xbf, 0xda, 0x2e, 0x63, 0x73, 0x76])
  expect(entryName(gbk, false)).toBe('排口.csv')
  expect(entryName(bytesOf('排口.csv'), false)).toBe('排口.csv')
  expect(entryName(bytesOf('排口.csv'), true)).toBe('排口.csv')
  expect(entryName(bytesOf('Köln.csv'), false)).toBe('Köln.csv')
  // these four bytes are UTF-8 as well, of letters that nobody writes
  expect(entryName(Uint8Array.from([0xc4, 0xa3, 0xca, 0xbd]), false)).toBe('模式')
})

test('a zip from Chinese Windows keeps its names', async () => {
  const zip = zipSync({ 'AAAA.csv': bytesOf(csv) })
  for (let i = 0; i + 4 < zip.length; i++)
    if (zip.subarray(i, i + 4).every((byte) => byte === 0x41)) zip.set([0xc5, 0xc5, 0xbf, 0xda], i)
  expect((await unpacked(zip))[0]).toEqual({ path: 'export.zip/排口.csv', name: '排口.csv', text: csv })
})

test('a bomb is refused before it bursts', async () => {
  const limit: Bounds = { bytes: 1 << 20, ratio: 50, free: 64 << 10, entries: 100 }
  const zeros = new Uint8Array(10 << 20)
  expect(await refusal(zipSync({ 'a.csv': zeros }), 'a.zip', limit)).toBe('too-large')
  expect(await refusal(gzipSync(zeros), 'a.gz', limit)).toBe('too-large')
  expect(await refusal(gzipSync(zeros.subarray(0, 512 << 10)), 'a.gz', limit)).toBe('too-large')
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}.csv`, bytesOf(csv)]))
  expect(await refusal(zipSync(many), 'a.zip', limit)).toBe('too-large')
  const split = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.csv`, zeros.subarray(0, 100_000)]))
  expect(await refusal(zipSync(split, { level: 0 }), 'a.zip', limit)).toBe('too-large')
})

test('one damaged entry is named and does not hide the others; a damaged gzip is refused', async () => {
  const zip = zipSync({ 'a.csv': [bytesOf(csv), { level: 0 }], 'b.csv': bytesOf(csv) })
  zip[zip.indexOf(0x32, 30)]! ^= 1
  expect(await unpacked(zip)).toMatchObject([{ skipped: 'unreadable' }, { name: 'b.csv' }])
  const gz = gzipSync(bytesOf(csv))
  gz[gz.length - 6]! ^= 1
  expect(await refusal(gz, 'a.gz')).toBe('unreadable')
  expect(await refusal(gz.subarray(0, 30), 'a.gz')).toBe('unreadable')
  expect(await refusal(bytesOf('PK\u0003\u0004nonsense'))).toBe('unreadable')
})

test('an encrypted zip says so', async () => {
  const zip = zipSync({ 'a.csv': bytesOf(csv) })
  for (let i = 0; i + 4 < zip.length; i++)
    if (zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1) zip[i + 8]! |= 1
  expect(await refusal(zip)).toBe('encrypted')
})

test('what was packed comes back', async () => {
  const name = fc.stringMatching(/^[a-z0-9]{1,8}\.csv$/)
  const content = fc.array(fc.stringMatching(/^[a-z0-9,]{1,40}$/), { minLength: 1 }).map((rows) => rows.join('\n'))
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, content, { minKeys: 1 }), fc.constantFrom(0, 6, 9), async (entries, level) => {
      const packed = zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, bytesOf(text)])), {
        level: level as 0 | 6 | 9
      })
      const found = Object.fromEntries((await unpacked(packed)).map(({ name, text }) => [name, text]))
      expect(found).toEqual(entries)
    }),
    { numRuns: 100 }
  )
})

test('broken archives are refused and nothing else', async () => {
  const goods = [
    zipSync({ 'a.csv': bytesOf(csv), 'c.gz': gzipSync(bytesOf(csv)), 'd.zip': zipSync({ 'e.csv': bytesOf(csv) }) }),
    gzipSync(bytesOf(csv)),
    new Uint8Array([...deflateSync(bytesOf(csv))])
  ]
  const survive = async (bytes: Uint8Array) => {
    const started = performance.now()
    expect(await refusal(bytes)).toMatch(/^(read|unreadable|encrypted|too-large)$/)
    await isArchive(file(bytes))
    expect(performance.now() - started).toBeLessThan(5000)
  }
  for (const good of goods)
    await fc.assert(
      fc.asyncProperty(mutated(good), (bytes) => survive(bytes)),
      { numRuns: 1000 }
    )
  const random = fc.tuple(fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x1f, 0x8b, 8]), fc.uint8Array({ maxLength: 400 }))
  await fc.assert(
    fc.asyncProperty(random, ([opening, bytes]) => survive(new Uint8Array([...opening, ...bytes]))),
    { numRuns: 1000 }
  )
})
