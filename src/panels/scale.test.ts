import { expect, test } from 'vitest'
import { number, valueScale } from './scale'

test('values that reach near zero start from zero, with round ticks', () => {
  expect(valueScale([12, 57.3], 2)).toEqual({ domain: [0, 57.3 * 1.05], ticks: [0, 30, 60] })
  expect(valueScale([0, 143], 1)).toMatchObject({ ticks: [0, 150] })
  expect(valueScale([0, 0], 2)).toMatchObject({ ticks: [0, 0.5, 1] })
})

test('values within a narrow range fill their panel', () => {
  expect(valueScale([6.9, 7.8], 1)).toEqual({ domain: [6, 8], ticks: [6, 8] })
  expect(valueScale([88, 97], 2)).toEqual({ domain: [80, 100], ticks: [80, 90, 100] })
})

test('holds every value and stays exact, whatever the size', () => {
  for (const values of [
    [7, 7],
    [-3, 12],
    [-5, -1],
    [0.002, 0.0031],
    [1e6, 1.2e6],
    [3e-9, 1e9],
    [1e9, 1e9 + 1e-6]
  ]) {
    for (const intervals of [1, 2, 3]) {
      const { domain, ticks } = valueScale(values, intervals)
      expect(domain[0]).toBeLessThanOrEqual(values[0]!)
      expect(domain[1]).toBeGreaterThanOrEqual(values[1]!)
      expect(ticks).toHaveLength(values[0]! < 0 && values[1]! > 0 && intervals === 1 ? 3 : intervals + 1)
      for (const tick of ticks) expect(String(tick).length).toBeLessThan(11)
    }
  }
})

test('no values make an empty scale', () => {
  expect(valueScale([], 2)).toEqual({ domain: [0, 1], ticks: [0] })
})

test('writes thousands with commas and a true minus sign', () => {
  expect([number(1946), number(-3), number(41.2, 1), number(0.1 + 0.2)]).toEqual(['1,946', '−3', '41.2', '0.3'])
})
