import { expect, test } from 'vitest'
import { Packets } from './merge'
import { messageOf } from './segment'

const packet = (pno: number, cp: string, { pnum = 2, qn = '1' } = {}) =>
  messageOf(`QN=${qn};CN=2051;MN=A1;Flag=6;PNUM=${pnum};PNO=${pno};CP=&&${cp}&&`)
const texts = (placed: ReturnType<Packets['add']>) => placed.map(({ message }) => message.cp)

test('puts packets together, in any order, with others between', () => {
  const packets = new Packets()
  expect(packets.add(packet(2, 'b-Avg=2'), 1)).toEqual([])
  expect(packets.add(packet(1, 'c-Avg=3', { qn: '2' }), 2)).toEqual([])
  expect(texts(packets.add(packet(1, 'DataTime=1;a-Avg=1'), 3))).toEqual(['DataTime=1;a-Avg=1;b-Avg=2'])
  expect(packets.incomplete).toBe(0)
})

test('puts an item together that was cut in two', () => {
  const whole = 'DataTime=20240601080000;w01018-Avg=196.000,w01018-Flag=N;w21003-Avg=29.1'
  for (let at = 1; at < whole.length; at++) {
    const packets = new Packets()
    packets.add(packet(1, whole.slice(0, at)), 1)
    const [cp] = texts(packets.add(packet(2, whole.slice(at)), 2))
    expect(cp).toBe(whole)
  }
})

test('gives out what never became whole, and counts it', () => {
  const packets = new Packets()
  packets.add(packet(2, 'b-Avg=2'), 7)
  packets.add(packet(3, 'c-Avg=', { pnum: 3, qn: '2' }), 8)
  packets.add(packet(1, 'a-Avg=1', { pnum: 3, qn: '2' }), 9)
  expect(packets.rest()).toMatchObject([
    { line: 7, message: { cp: 'b-Avg=2' } },
    { line: 8, message: { cp: 'a-Avg=1;c-Avg=' } }
  ])
  expect(packets.incomplete).toBe(2)
})

test('keeps no more open than it may', () => {
  const packets = new Packets()
  let out = 0
  for (let n = 0; n < 20_000; n++) out += packets.add(packet(1, 'a-Avg=1', { qn: String(n) }), n).length
  expect(out).toBe(20_000 - 4096)
  expect(out + packets.rest().length).toBe(20_000)
})
