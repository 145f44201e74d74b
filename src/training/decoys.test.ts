import { expect, test } from 'vitest'
import type { ActSpec } from './effect'
import { pollutants } from './quantities'
import { simulate } from './simulate'
import { autocorrelation, cv, equalNeighbours, mean, vonNeumann } from './statistics'

function staged(act: ActSpec, analysers = {}) {
  const acts = [{ day: 20, hour: 0, difficulty: 'plain' as const, ...act }]
  const [outlet] = simulate({ seed: 11, outlets: [{ site: 'staged', inlet: ['COD'], analysers, acts }] }).outlets
  const series = (name: string, stage = 'out') =>
    outlet!.series.find((one) => one.parameter === name && one.stage === stage)!
  const days = (name: string, from: number, to: number, stage?: string) =>
    series(name, stage).values.slice(from * 24, to * 24)
  return { marks: outlet!.marks, series, days }
}

test('a reuse plant is flat but remembers', () => {
  const { series } = staged({ kind: 'reuse-plant' }, { TP: { decimals: 3 }, TN: { decimals: 2 } })
  for (const name of pollutants) {
    const { values } = series(name)
    expect(cv(values)).toBeGreaterThan(0.03)
    expect(cv(values)).toBeLessThan(0.05)
    expect(vonNeumann(values)).toBeLessThan(0.8)
  }
})

test('slow analysers repeat each value until they measure again', () => {
  const { series } = staged({ kind: 'slow-analyser' }, { COD: { decimals: 2 }, TP: { decimals: 3 } })
  expect(equalNeighbours(series('COD').values)).toBeCloseTo(0.5, 1)
  expect(equalNeighbours(series('TP').values)).toBeCloseTo(0.75, 1)
  expect(series('COD').cycle).toBe(120)
})

test('a stopped plant says so, and no water flows', () => {
  const { series, marks } = staged({ kind: 'stopped-plant', hours: 72 })
  const flow = series('flow').values
  marks.forEach((mark, row) => {
    if (mark === 'communication') return
    expect(mark === 'stopped').toBe(flow[row] === 0)
  })
  expect(marks.filter((mark) => mark === 'stopped')).toHaveLength(72)
})

test('a restart follows a marked stop and comes down from high values', () => {
  const { days, marks } = staged({ kind: 'restart' })
  expect(marks[20 * 24 - 1]).toBe('stopped')
  expect(mean(days('COD', 20, 20.25))).toBeGreaterThan(1.6 * mean(days('COD', 0, 18)))
  expect(mean(days('COD', 24, 30))).toBeLessThan(1.3 * mean(days('COD', 0, 18)))
})

test('near detection some values show only the limit', () => {
  const { below, values } = staged({ kind: 'near-detection' }).series('NH3-N')
  const share = mean(below)
  expect(share).toBeGreaterThan(0.05)
  expect(share).toBeLessThan(0.9)
  expect(Math.min(...[...values].filter((value) => !Number.isNaN(value)))).toBe(0.05)
})

test('a batch plant swings every six hours', () => {
  const { values } = staged({ kind: 'batch-cycle' }).series('COD')
  expect(autocorrelation(values, 6)).toBeGreaterThan(autocorrelation(values, 3) + 0.1)
})

test('a storm lifts the flow and thins inlet and outlet', () => {
  const { days } = staged({ kind: 'storm' })
  expect(mean(days('flow', 20.2, 21))).toBeGreaterThan(1.6 * mean(days('flow', 10, 20)))
  expect(mean(days('COD', 20.2, 21, 'in'))).toBeLessThan(0.75 * mean(days('COD', 10, 20, 'in')))
  expect(mean(days('COD', 20.5, 21.5))).toBeLessThan(0.95 * mean(days('COD', 10, 20)))
})

test('an honest surge shows at the inlet first', () => {
  const { days } = staged({ kind: 'surge', hours: 30 })
  expect(mean(days('COD', 20.1, 20.6, 'in'))).toBeGreaterThan(2 * mean(days('COD', 10, 20, 'in')))
  expect(mean(days('COD', 20.7, 21.2))).toBeGreaterThan(2 * mean(days('COD', 10, 20)))
})

test('a coarse screen repeats itself without standing still', () => {
  const { values } = staged({ kind: 'coarse-display' }).series('COD')
  expect(equalNeighbours(values)).toBeGreaterThan(0.05)
  expect(cv(values)).toBeGreaterThan(0.1)
})
