import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refused } from '../format'
import { allRows } from './all-rows'
import { fuzz } from './fuzz'
import { looksLikeJson } from './looks-like'
import { readJson } from './read'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function read(content: string | Uint8Array): Promise<{ header: string[]; rows: string[][]; format: string }> {
  const reading = await readJson(new Blob([content as BlobPart]))
  const [table] = reading.tables
  const headerAt = table!.headerAt!
  return { header: table!.top[headerAt]!, rows: await allRows(table!, headerAt + 1), format: reading.format }
}

const refusal = (content: string) =>
  read(content).then(
    () => 'read',
    (error) => (error instanceof Refused ? error.code : String(error))
  )

test('a list of records is a table with the names in the order in which they first come', async () => {
  expect(
    await read('[{"time":"2026-01-01 00:00","cod":12.50},{"cod":"<4","ph":null,"time":"2026-01-01 01:00"}]')
  ).toEqual({
    format: 'JSON',
    header: ['time', 'cod', 'ph'],
    rows: [
      ['2026-01-01 00:00', '12.50', ''],
      ['2026-01-01 01:00', '<4', '']
    ]
  })
})

test('figures keep every digit they were written with', async () => {
  const { rows } = await read('[{"mn":88888880000001123456,"v":1e-7,"w":0.10,"x":-0,"y":NaN}]')
  expect(rows).toEqual([['88888880000001123456', '1e-7', '0.10', '-0', 'NaN']])
})

test('an object inside a record becomes columns, a list inside stays as it is written', async () => {
  const { header, rows } = await read('[{"a":{"b":1,"c":{"d":2}},"e":[1, 2]}]')
  expect(header).toEqual(['a.b', 'a.c', 'e'])
  expect(rows).toEqual([['1', '{"d":2}', '[1, 2]']])
})

test('the longest list of records in an object is the table, what else it says stands above', async () => {
  const content =
    '{"station":"A1","meta":[{"k":1}],"result":{"rows":[{"t":"2026-01-01","v":1},{"t":"2026-01-02","v":2}]}}'
  const [table] = (await readJson(new Blob([content]))).tables
  expect(table!.top).toEqual([['station: A1'], ['t', 'v'], ['2026-01-01', '1'], ['2026-01-02', '2']])
  expect(await allRows(table!, 2)).toEqual(table!.top.slice(2))
})

test('lists by column, by row with names beside, and objects by row number are the same table', async () => {
  const wanted = { format: 'JSON', header: ['t', 'v'], rows: [['a', '1'], ['b', '2'], ['c', '']] } // prettier-ignore
  for (const content of [
    '{"t":["a","b","c"],"v":[1,2,null]}',
    '{"data":{"t":["a","b","c"],"v":[1,2]}}',
    '{"columns":["t","v"],"index":[0,1,2],"data":[["a",1],["b",2],["c",null]]}',
    '{"fields":[{"name":"t"},{"name":"v"}],"rows":[["a",1],["b",2],["c",null]]}',
    '{"t":{"0":"a","1":"b","2":"c"},"v":{"0":1,"1":2,"2":null}}',
    '[["t","v"],["a",1],["b",2],["c",null]]'
  ])
    expect(await read(content), content).toEqual(wanted)
})

test('records by name keep the name', async () => {
  expect(await read('{"x":{"v":1},"y":{"v":2}}')).toMatchObject({ header: ['A', 'v'], rows: [['x', '1'], ['y', '2']] }) // prettier-ignore
})

test('one record a line is read, blank lines are passed over, a broken line is refused as it stands', async () => {
  const content = '{"t":"a","v":1}\n\n{"t":"b","w":2}\r\n{"t":"c",\n{"t":"d","v":4}\n'
  const [table] = (await readJson(new Blob([content]))).tables
  expect(await allRows(table!)).toEqual([
    ['a', '1', ''],
    ['b', '', '2'],
    ['{"t":"c",', '', '', ''],
    ['d', '4', '']
  ])
  expect(await table!.rowsOf(0, 3)).toEqual([1, 3, 5])
  expect(await table!.firstRow(0)).toBe(1)
})

test('lines that fill many pieces of the file come whole, and slices keep their line numbers', async () => {
  const line = (i: number) => JSON.stringify({ i, text: '监测'.repeat(20), v: i / 7 })
  const n = 120_000
  const file = new Blob([Array.from({ length: n }, (_, i) => line(i)).join('\n')])
  const [table] = (await readJson(file)).tables
  const rows = await allRows(table!)
  expect(rows).toHaveLength(n)
  expect(rows.every(([i, text, v], k) => Number(i) === k && text!.length === 40 && Number(v) === k / 7)).toBe(true)
  const numbers = [...(await table!.rowsOf(0, 3)), ...(await table!.rowsOf(1, 3))]
  expect(numbers).toEqual(Array.from({ length: n }, (_, i) => i + 1))
})

test('other encodings and marks are read', async () => {
  const gbk = Uint8Array.from(
    [...'[{"', 0xca, 0xb1, 0xbc, 0xe4, ...'":1,"v":2}]'].map((c) => (typeof c === 'string' ? c.charCodeAt(0) : c))
  )
  const utf16 = new Uint8Array(Uint16Array.from('\ufeff[{"时间":1,"v":2}]', (c) => c.charCodeAt(0)).buffer)
  for (const bytes of [gbk, utf16, bytesOf('\ufeff[{"时间":1,"v":2}]')])
    expect((await read(bytes)).header).toEqual(['时间', 'v'])
})

test('what is no table says so', async () => {
  expect(await refusal('')).toBe('empty')
  expect(await refusal('[]')).toBe('one-column')
  expect(await refusal('[1,2,3]')).toBe('one-column')
  expect(await refusal('[{"a":1},')).toBe('unreadable')
  expect(await refusal('{"a":1')).toBe('unreadable')
  expect(await refusal('['.repeat(100_000))).toBe('unreadable')
})

test('JSON is known by how it opens', () => {
  for (const text of ['[{"a":1}]', ' {"a":1}', '\ufeff[\n {"a', '[[1,2]]', '{"a":1}\n{"a":2}']) expect(looksLikeJson(bytesOf(text))).toBe(true) // prettier-ignore
  for (const text of ['time,cod\n', '[Header]\na,b', '{a}', '##0123QN=', '<html>', '']) expect(looksLikeJson(bytesOf(text))).toBe(false) // prettier-ignore
})

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.bigInt(),
  fc.boolean(),
  fc.constant(null)
)
const written = (value: unknown) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))
const wanted = (value: unknown) => (value === null ? '' : typeof value === 'string' ? value : written(value))

test('whatever is written comes back, as a list, as columns and as lines', async () => {
  const record = fc.tuple(cell, cell, cell).filter((cells) => cells.some((cell) => wanted(cell) !== ''))
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), async (rows) => {
      const records = rows.map(([a, b, c]) => `{"a":${written(a)},"b":${written(b)},"c":${written(c)}}`)
      const columns = ['a', 'b', 'c'].map((name, i) => `"${name}":[${rows.map((row) => written(row[i])).join(',')}]`)
      const texts = rows.map((row) => row.map(wanted))
      for (const content of [`[${records.join(',')}]`, `{${columns.join(', ')}}`, `${records.join('\n')}\n`]) {
        const [table] = (await readJson(new Blob([content]))).tables
        expect(table!.top.slice(1)).toEqual(texts)
        expect(lines(await allRows(table!))).toEqual(lines(texts))
      }
    }),
    { numRuns: 300 }
  )
})

// the splitter takes any line break for one, as the engine does
const lines = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replaceAll(/\r\n?/g, '\n')))

test('a broken file is refused and nothing else', async () => {
  await fuzz(
    readJson,
    bytesOf('[{"time":"2026-01-01 00:00","cod":12.5,"m":{"a":"N","b":[1,2]}},{"time":"\\u6c34","cod":null}]')
  )
  await fuzz(readJson, bytesOf('{"t":"a","v":1}\n{"t":"b","w":{"x":2}}\n{"t":"c","v":-1e5}\n'))
  await fuzz(readJson, bytesOf('{"s":"A","data":{"t":["a","b"],"v":[1,2.5]}}'))
})
