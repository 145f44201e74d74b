import { expect, test } from 'vitest'
import { hjCrc, modbusCrc, verdictOf } from './crc'
import { examples } from './examples'
import { FrameFinder } from './frames'

const bytes = (text: string) => new TextEncoder().encode(text)
const judged = (segment: string, digits: string) => verdictOf(bytes(segment), 0, segment.length, digits)

/** bit by bit, as Annex A prints it */
function byTheBook(text: string): number {
  let crc = 0xffff
  for (const byte of bytes(text)) {
    crc = (crc >>> 8) ^ byte
    for (let i = 0; i < 8; i++) {
      const low = crc & 1
      crc >>>= 1
      if (low) crc ^= 0xa001
    }
  }
  return crc
}

const standard = 'QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&'

test('gives the checksum of the standard, not the one its prose misprints', () => {
  expect(hjCrc(bytes(standard))).toBe(0x1c80)
  expect(modbusCrc(bytes(standard))).toBe(0x0759)
  expect(modbusCrc(bytes('123456789'))).toBe(0x4b37)
})

test('is the same by table and by the book', () => {
  for (const { text } of examples) expect(hjCrc(bytes(text))).toBe(byTheBook(text))
})

test('knows the Modbus checksum and its halves swapped', () => {
  expect(judged(standard, '0759')).toBe('modbus')
  expect(judged(standard, '5907')).toBe('modbus-swapped')
  expect(judged(standard, 'FFFF')).toBe('bad')
  expect(judged(standard, '')).toBe('none')
})

test('takes small letters and a lost leading zero', () => {
  expect(judged(standard, '1c80')).toBe('hj')
  expect(judged(standard, '759')).toBe('modbus')
})

test.each(examples)('judges $name', ({ text, verdict }) => {
  const found = [...new FrameFinder().push(bytes(text), true)]
  expect(found.map((frame) => frame.verdict)).toEqual([verdict])
})
