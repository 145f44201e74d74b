import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFile, csvOf } from './csv'

const lineOf = (...row: (string | number | null)[]) => csvOf([], [row]).split('\r\n').slice(1).join('\r\n').trimEnd()

test('a spreadsheet is told the encoding, and lines end as it expects', () => {
  expect(csvOf(['行', '原文'], [[87, '1.2.4']])).toBe('\ufeff行,原文\r\n87,1.2.4\r\n')
})

test('a text that would run as a formula is only text', () => {
  expect(lineOf('=cmd|calc', '+1', '-5.2.1', '@x', '\tx', ' =1', '＝1')).toBe(
    "'=cmd|calc,'+1,'-5.2.1,'@x,'\tx,' =1,'＝1"
  )
})

test('numbers stay numbers, negative ones too; what is missing is empty', () => {
  expect(lineOf(-3.5, 0, null, NaN)).toBe('-3.5,0,,')
})

test('an identifier keeps all its digits', () => {
  expect(lineOf('0018', '420100000000000000000001', '12E5', '31.4')).toBe("'0018,'420100000000000000000001,'12E5,31.4")
})

test('commas, quotes and line ends stay within their cell', () => {
  expect(lineOf('a,b', 'say "x"', 'two\nlines')).toBe('"a,b","say ""x""","two\nlines"')
})

test('no text whatever begins a cell with a sign that runs', () => {
  fc.assert(fc.property(fc.string(), (text) => !/^"?\s*[=+\-@]/.test(lineOf(text, 1))))
})

test('the file carries its mark as bytes', async () => {
  const bytes = new Uint8Array(await csvFile(['a'], []).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})
