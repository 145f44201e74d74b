import { expect, test } from 'vitest'
import { clock, count, figure, period, share, signed, size } from './figures'

test('counts have commas and are never abbreviated', () => {
  expect(count(1155356)).toBe('1,155,356')
})

test('figures keep a true minus', () => {
  expect(figure(-7.4)).toBe('−7.4')
  expect(signed(-5)).toBe('−5')
  expect(signed(22)).toBe('+22')
})

test('a share of nothing is not a number', () => {
  expect(share(1, 0)).toBe('—')
  expect(share(816, 1000)).toBe('81.6%')
})

test('times are the station’s own, to the minute', () => {
  expect(clock(Date.UTC(2026, 2, 1, 14))).toBe('2026-03-01 14:00')
})

test('a period says what its ends share once', () => {
  expect(period('2026-08-14 06:00', '2026-08-19 10:00')).toBe('2026-08-14 06:00 — 08-19 10:00')
  expect(period('2026-08-14 06:00', '2026-08-14 10:00')).toBe('2026-08-14 06:00 — 10:00')
  expect(period('2026-12-31 06:00', '2027-01-01 10:00')).toBe('2026-12-31 06:00 — 2027-01-01 10:00')
})

test('sizes grow with their unit', () => {
  expect([size(12), size(412_300), size(2_530_255)]).toEqual(['12 B', '412 KB', '2.5 MB'])
})
