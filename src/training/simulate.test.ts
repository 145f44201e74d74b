import { expect, test } from 'vitest'
import type { OutletSpec } from './outlet'
import { pollutants } from './quantities'
import { simulate, type SimulatedOutlet } from './simulate'
import { autocorrelation, cv, mean } from './statistics'

const ordinary = Array.from({ length: 20 }, (_, at): OutletSpec => ({
  site: `ordinary ${at}`,
  rhythm: at % 2 ? 'shifts' : 'sewage',
  inlet: ['COD', 'NH3-N'],
  analysers: { TP: { decimals: 3 }, TN: { decimals: 2 } }
}))
const { outlets } = simulate({ seed: 'physics', outlets: ordinary })

const column = (outlet: SimulatedOutlet, name: string, stage = 'out') =>
  outlet.series.find((series) => series.parameter === name && series.stage === stage)!.values

test('gives the same outlets for the same seed and others for another', () => {
  const again = simulate({ seed: 'physics', outlets: ordinary })
  expect(again.outlets).toEqual(outlets)
  expect(simulate({ seed: 'other', outlets: ordinary }).outlets).not.toEqual(outlets)
})

test('gives an outlet the same record whoever else is simulated', () => {
  expect(simulate({ seed: 'physics', outlets: ordinary.slice(3, 4) }).outlets[0]).toEqual(outlets[3])
})

test('remembers the hour before, and spreads as real outlets do', () => {
  for (const outlet of outlets)
    for (const name of pollutants) {
      expect(autocorrelation(column(outlet, name))).toBeGreaterThan(0.8)
      expect(autocorrelation(column(outlet, name))).toBeLessThan(0.97)
      expect(cv(column(outlet, name))).toBeGreaterThan(0.08)
      expect(cv(column(outlet, name))).toBeLessThan(0.3)
    }
})

test('removes most of what arrives', () => {
  for (const outlet of outlets)
    for (const name of ['COD', 'NH3-N']) {
      const [before, after] = [column(outlet, name, 'in'), column(outlet, name)]
      const removal = 1 - mean(after) / mean(before)
      expect(removal).toBeGreaterThan(0.85)
      expect(removal).toBeLessThan(0.98)
      expect(after.some((value, row) => value > before[row]!)).toBe(false)
    }
})

test('answers to its inlet some hours later, not at once', () => {
  const together = (lag: number) =>
    mean(
      outlets.map((outlet) => {
        const [before, after] = [column(outlet, 'COD', 'in'), column(outlet, 'COD')]
        const [middle, level] = [mean(before), mean(after)]
        const products = after.slice(lag).map((value, row) => (value / level - 1) * (before[row]! / middle - 1))
        return mean(products) / (cv(before) * cv(after))
      })
    )
  expect(together(7)).toBeGreaterThan(0.3)
  expect(together(7)).toBeGreaterThan(together(0) + 0.1)
})

test('never holds more ammonia than nitrogen', () => {
  for (const outlet of outlets) {
    const nitrogen = column(outlet, 'TN')
    expect(column(outlet, 'NH3-N').some((value, row) => value > nitrogen[row]!)).toBe(false)
  }
})

test('misses readings only where a mark says why', () => {
  for (const { series, marks } of outlets)
    for (const { values } of series)
      values.forEach((value, row) => {
        if (Number.isNaN(value)) expect(['calibration', 'fault', 'communication']).toContain(marks[row])
      })
})

test('is calibrated once a week', () => {
  for (const { marks } of outlets) {
    const visits = marks.filter((mark, row) => mark === 'calibration' && marks[row - 1] !== 'calibration')
    expect(visits.length).toBeGreaterThanOrEqual(7)
    expect(visits.length).toBeLessThanOrEqual(9)
  }
})

test('shows no more digits than the screen has', () => {
  for (const { series } of outlets)
    for (const { values, decimals } of series)
      expect(values.every((value) => Number.isNaN(value) || Number(value.toFixed(decimals)) === value)).toBe(true)
})

test('simulates minutes as well as hours', () => {
  const { outlets } = simulate({
    seed: 1,
    days: 4,
    step: 10,
    outlets: [{ site: 'minutes', acts: [{ kind: 'bottle' }] }]
  })
  expect(outlets[0]!.series[0]!.values).toHaveLength(576)
  expect(autocorrelation(column(outlets[0]!, 'flow'))).toBeGreaterThan(0.9)
})
