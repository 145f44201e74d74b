import { expect, test } from 'vitest'
import { drawFrom, randomFrom } from './random'
import { autocorrelation, mean } from './statistics'

const many = <T>(draw: () => T) => Array.from({ length: 20_000 }, draw)

test('repeats itself for the same seed and name, and not for another', () => {
  const first = many(randomFrom('7/COD').gaussian)
  expect(many(drawFrom(7)('COD').gaussian)).toEqual(first)
  expect(many(drawFrom(7)('TP').gaussian)).not.toEqual(first)
})

test('keeps to the numbers of the first release', () => {
  const { uniform } = randomFrom('bamai')
  expect([uniform(), uniform(), uniform()].map((value) => value.toFixed(9))).toMatchInlineSnapshot(`
    [
      "0.282057234",
      "0.959666819",
      "0.735498460",
    ]
  `)
})

test('draws gaussians that are centred, of unit spread and independent', () => {
  const values = many(randomFrom('gaussian').gaussian)
  expect(Math.abs(mean(values))).toBeLessThan(0.03)
  expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1)
  expect(Math.abs(autocorrelation(values))).toBeLessThan(0.03)
})

test('reaches both ends of whole numbers', () => {
  const random = randomFrom('whole')
  expect([...new Set(many(() => random.whole(2, 4)))].sort()).toEqual([2, 3, 4])
})
