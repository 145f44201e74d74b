import { expect, test } from 'vitest'
import { examples, framed, minute } from './examples'
import { FrameFinder } from './frames'

const cod = minute('w01018-Avg=12.5,w01018-Flag=N')
const found = (log: string) => [...new FrameFinder().push(new TextEncoder().encode(log), true)]
const segments = (log: string) => found(log).map(({ segment }) => segment)

test('reads lines that end in LF, in CRLF and not at all', () => {
  for (const end of ['\n', '\r\n', '']) expect(segments(framed(cod, { end }) + framed(cod))).toEqual([cod, cod])
})

test('reads past prefixes of the logger and noise, and counts the bytes', () => {
  const finder = new FrameFinder()
  const log = `2019-04-16 00:30 recv: ${framed(cod)}#### ##12 ##0100 xx\n### ${framed(cod)}`
  expect([...finder.push(new TextEncoder().encode(log), true)].map(({ line }) => line)).toEqual([1, 3])
  expect(finder.noise).toBe(23 + 19 + 4)
})

test('takes a frame to its real end where the length is wrong', () => {
  for (const length of [0, 10, cod.length - 1, cod.length + 4, 9999]) {
    const [first, second] = found(framed(cod, { length }) + framed(cod))
    expect(first).toMatchObject({ segment: cod, verdict: 'hj', lengthRight: false, cut: false })
    expect(second).toMatchObject({ segment: cod, lengthRight: true })
  }
})

test('ends a frame of wrong length at the next one when no line break parts them', () => {
  expect(segments(framed(cod, { length: 300, end: '' }) + framed(cod))).toEqual([cod, cod])
})

test('counts length in characters, not bytes', () => {
  const chinese = 'ST=32;CN=3020;MN=A1;Flag=4;CP=&&DataTime=20240601080000;i11001-Info=//清洗管路//&&'
  expect(found(framed(chinese))).toMatchObject([{ segment: chinese, lengthRight: true, verdict: 'hj' }])
})

test('takes a checksum of three digits', () => {
  const short = minute('w01018-Avg=12.5')
  expect(found(framed(short, { crc: '1C8' }) + framed(cod))).toMatchObject([
    { lengthRight: true, verdict: 'bad' },
    { segment: cod, verdict: 'hj' }
  ])
})

test('takes a frame without a checksum', () => {
  for (const end of ['\n', ''])
    expect(found(framed(cod, { crc: '', end }) + framed(cod))).toMatchObject([
      { segment: cod, verdict: 'none', lengthRight: true },
      { segment: cod, verdict: 'hj' }
    ])
})

test('reads Flag after CP, whether the length is right or not', () => {
  const { text } = examples.find(({ name }) => name.startsWith('18'))!
  const wrong = `##0999${text.slice(6)}`
  for (const log of [text, wrong]) expect(found(log)).toMatchObject([{ verdict: 'hj', segment: text.slice(6, -4) }])
})

test('goes on at the next frame where one breaks off', () => {
  const [cut, whole] = found(`${framed(cod).slice(0, 80)}\r\n${framed(cod)}`)
  expect(cut).toMatchObject({ cut: true, verdict: 'none', line: 1 })
  expect(whole).toMatchObject({ segment: cod, line: 2 })
})

test('finds the same whatever the pieces', () => {
  const log = new TextEncoder().encode(
    `${examples.map(({ text }) => text).join('\n')}\nnoise\n`.repeat(20) + 'x'.repeat(70_000) + framed(cod)
  )
  const whole = [...new FrameFinder().push(log, true)]
  expect(whole).toHaveLength(20 * examples.length + 1)
  for (const size of [977, 40_000, 65_536]) {
    const finder = new FrameFinder()
    const pieces = []
    for (let at = 0; at < log.length; at += size)
      pieces.push(...finder.push(log.subarray(at, at + size), at + size >= log.length))
    expect(pieces).toEqual(whole)
  }
})
