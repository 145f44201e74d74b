import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refused } from '../format'
import { headerOf } from '../header'
import { examples, framed, minute } from './examples'
import { looksLikeHj212 } from './looks-like'
import { readHj212 } from './read'
import { tableOf } from './table'

const log = examples.map(({ text }, n) => `2024-06-01 08:0${n % 10} recv: ${text.trim()}`).join('\n')

test.each(examples.filter(({ values }) => values))('reads the values of $name', async ({ text, values }) => {
  expect((await tableOf(text)).rows).toHaveLength(values)
})

test('makes a long table, one line a value, each knowing its line of the log', async () => {
  const { reading, rows, lines } = await tableOf(log)
  expect(reading).toMatchObject({ format: 'HJ 212', encoding: 'utf-8' })
  expect(reading.tables[0]!.top[0]!.join()).toBe('MN,DataTime,CN,ST,Code,Statistic,Value,Flag,Unit')
  expect(reading.tables[0]!.top.slice(1)).toEqual(rows)
  expect(headerOf(reading.tables[0]!.top)).toMatchObject({ dataAt: 1, rows: 1 })
  expect(rows[0]!.join()).toBe('Y80110010000010,2019-10-12 13:37:10,2011,22,a21005,instant,0.00,N,mg/m³')
  expect(rows.find(([, , cn]) => cn === '2061')!.join()).toBe(
    'Z13401000010301,2019-09-24 22:00:00,2061,22,a34006,avg,2.69700,N,'
  )
  expect(lines.slice(0, 8)).toEqual([3, 3, 3, 3, 3, 3, 3, 4])
})

test('sums up what the log held', async () => {
  expect((await tableOf(log)).reading.frames).toMatchObject({
    frames: examples.length,
    verdicts: { hj: examples.length - 3, bad: 3, modbus: 0, none: 0 },
    lengthWrong: 1,
    incomplete: 1,
    duplicateKeys: 3,
    otherCommands: { 1062: 1, 1011: 1, 9011: 1, 2081: 1, 2082: 1, 1012: 1 },
    noiseBytes: examples.length * 23
  })
})

test('never lets a totaliser overwrite the rate', async () => {
  const { rows } = await tableOf(examples.find(({ name }) => name.startsWith('12'))!.text)
  expect(rows.filter(([, , , , code, statistic]) => code === 'w00000' && statistic === 'avg')).toEqual([
    ['23923493201019', '2024-11-30 11:30:00', '2051', '32', 'w00000', 'avg', '66.09', 'N', 'L/s']
  ])
})

test('reads a value that a wrong checksum came with, and says how many', async () => {
  const { reading, rows } = await tableOf(framed(minute('w01018-Avg=12.5'), { crc: 'FFFF' }))
  expect(rows).toHaveLength(1)
  expect(reading.frames.verdicts.bad).toBe(1)
})

test('leaves a time that is none to the column’s reader', async () => {
  const { rows } = await tableOf(framed('ST=32;CN=2011;MN=A1;CP=&&DataTime=2024;w01018-Rtd=""&&'))
  expect(rows).toEqual([['A1', '2024', '2011', '32', 'w01018', 'instant', '', '', 'mg/L']])
})

test('counts messages that were sent again', async () => {
  const { reading } = await tableOf(framed(minute('w01018-Avg=1', '20240601080000', 'RF=1;')))
  expect(reading.frames.resent).toBe(1)
})

test('reads UTF-16 and a log with Chinese prefixes in GB18030', async () => {
  const text = framed(minute('w01018-Avg=12.5'))
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...[...`接收 ${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
  ])
  const prefixed = new Uint8Array([0xbd, 0xd3, 0xca, 0xd5, 0x3a, ...new TextEncoder().encode(text)])
  for (const bytes of [wide, prefixed]) {
    expect(looksLikeHj212(bytes)).toBe(true)
    const { reading, rows } = await tableOf(bytes)
    expect(rows).toHaveLength(1)
    expect(reading.frames.verdicts.hj).toBe(1)
  }
})

test('refuses with a reason what brings no value', async () => {
  const code = (log: string) =>
    readHj212(new Blob([log])).then(
      () => 'read',
      (error: Refused) => [error.code, error.found]
    )
  expect(await code('')).toEqual(['empty', ''])
  expect(await code('no frame here')).toEqual(['not-a-table', 'HJ 212'])
  expect(await code(examples[0]!.text)).toEqual(['no-numbers', 'CN=1062'])
  const cipher = '\u0007\u0090\u0001'.repeat(32)
  expect(await code(framed(`ST=32;CN=2011;MN=A1;CP=&&${cipher}&&`))).toEqual(['encrypted', 'HJ 212 × 1'])
})

test('leaves out the rows that the header took, and slices a long log at line breaks', async () => {
  const one = framed(minute(Array.from({ length: 60 }, (_, i) => `x${i}-Avg=${i}`).join(';')))
  const file = new Blob([one.repeat(8000)])
  const reading = await readHj212(file)
  const table = reading.tables[0]!
  let rows = 0
  let n = 0
  let end = 0
  for await (const slice of table.slices(3)) {
    const text = new TextDecoder().decode(slice.content as Uint8Array)
    expect(text.length).toBeLessThanOrEqual(16 << 20)
    expect(text.endsWith('\n')).toBe(true)
    expect(slice.start).toBe(end)
    end = slice.end
    const lines = await table.rowsOf(n, 9)
    expect(lines).toHaveLength(text.split('\n').length - 1)
    expect(lines[0]).toBe(await table.firstRow(n++))
    rows += lines.length
  }
  expect([n, rows, end]).toEqual([2, 8000 * 60 - 2, file.size])
  expect(reading.frames.frames).toBe(8000)
  expect(table.deep.length).toBeGreaterThan(100)
})

test('knows a log by its first bytes', () => {
  const looks = (text: string) => looksLikeHj212(new TextEncoder().encode(text))
  expect(examples.every(({ text }) => looks(`2019-01-01 recv: ${text}`))).toBe(true)
  expect(looks('监测时间,COD\n2024-01-01,12\n')).toBe(false)
  expect(looks('## 1. Heading\n##2024 report')).toBe(false)
})

/** ends in a reading or a refusal, in time; returns what was read */
async function survives(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const started = performance.now()
  try {
    const { rows } = await tableOf(bytes)
    expect(rows.every((row) => row.length === 9)).toBe(true)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  expect(performance.now() - started).toBeLessThan(2000)
}

test('survives any bytes', async () => {
  const scraps = fc.constantFrom(
    '##',
    '0100',
    'QN=1;',
    'CN=2011;',
    'CP=&&',
    '&&',
    '1C80',
    'w01018-Rtd=1',
    ';',
    ',',
    '\n'
  )
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    scraps.map((text) => new TextEncoder().encode(text))
  )
  const bytes = fc.array(piece, { maxLength: 60 }).map((parts) => new Uint8Array(parts.flatMap((part) => [...part])))
  await fc.assert(fc.asyncProperty(bytes, survives), { numRuns: 1000 })
})

test('survives any damage to a good log', async () => {
  const good = new TextEncoder().encode(log)
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.constantFrom('set', 'drop', 'copy')), {
    minLength: 1,
    maxLength: 40
  })
  const mutated = damage.map((changes) => {
    const bytes = [...good]
    for (const [at, byte, how] of changes)
      if (how === 'set') bytes[at] = byte
      else if (how === 'drop') bytes.splice(at, byte)
      else bytes.splice(at, 0, ...bytes.slice(byte * 10, byte * 10 + 90))
    return new Uint8Array(bytes)
  })
  await fc.assert(fc.asyncProperty(mutated, survives), { numRuns: 1000 })
})

test('reads a file of openings alone in time', async () => {
  await survives(new TextEncoder().encode('##9999QN='.repeat(500_000)))
  await survives(new TextEncoder().encode('##9999CP=&&' + '&&;a=b'.repeat(500_000)))
})

test('gives the same values whatever stands between the frames', async () => {
  const single = examples.filter(({ text }) => !text.includes('PNUM'))
  const between = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', '\r\n', '\n', '#', '##', '##01', '##0100', 'recv: ', '&&', '1C80', '##0100QN=1;CP=&&')
  )
  const glued = fc.array(fc.tuple(fc.nat(single.length - 1), between), { minLength: 1, maxLength: 12 })
  const alone = await Promise.all(
    single.map(({ text, values }) => (values ? tableOf(text).then(({ rows }) => rows) : []))
  )
  await fc.assert(
    fc.asyncProperty(glued, between, async (parts, first) => {
      const frames = `##0139${examples[4]!.text.slice(6)}`
      const text = first + parts.map(([n, noise]) => single[n]!.text + noise).join('') + frames
      const expected = [...parts.flatMap(([n]) => alone[n]!), ...alone[4]!]
      expect((await tableOf(text)).rows).toEqual(expected)
    }),
    { numRuns: 300 }
  )
})
