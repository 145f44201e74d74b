import { expect, test } from 'vitest'
import type { ActSpec } from './effect'
import type { OutletSpec } from './outlet'
import { simulate } from './simulate'
import { cv, equalNeighbours, mean, vonNeumann } from './statistics'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const fine = { COD: { decimals: 2 }, 'NH3-N': { decimals: 3 } }

/** the record of one outlet, cut before, during and after the act, which begins on day 20 */
function staged(seed: number, act: ActSpec, spec: Partial<OutletSpec> = {}) {
  const acts = [{ day: 20, hour: 0, ...act }]
  const { outlets } = simulate({ seed, outlets: [{ site: 'staged', inlet: ['COD'], analysers: fine, ...spec, acts }] })
  const from = 20 * 24
  const to = from + (act.hours ?? 0)
  return (name: string, stage = 'out') => {
    const values = outlets[0]!.series.find((series) => series.parameter === name && series.stage === stage)!.values
    return { all: values, before: values.slice(0, from), during: values.slice(from, to), after: values.slice(to) }
  }
}

test.each(seeds)('a bottle is low, white and as narrow as the analyser, while probes carry on (seed %d)', (seed) => {
  const record = staged(seed, { kind: 'bottle', difficulty: 'plain', hours: 72 })
  for (const name of ['COD', 'NH3-N']) {
    const { during, before } = record(name)
    expect(cv(during)).toBeGreaterThan(0.007)
    expect(cv(during)).toBeLessThan(0.02)
    expect(vonNeumann(during)).toBeGreaterThan(1.3)
    expect(mean(during)).toBeLessThan(0.6 * mean(before))
  }
  for (const name of ['pH', 'flow']) expect(vonNeumann(record(name).during)).toBeLessThan(0.8)
})

test('some bottles end with a surge, and some do not', () => {
  const jumps = seeds.map((seed) => {
    const { before, after } = staged(seed, { kind: 'bottle', difficulty: 'hard', hours: 40 })('COD')
    return mean(after.slice(0, 6)) / mean(before)
  })
  expect(Math.max(...jumps)).toBeGreaterThan(1.5)
  expect(Math.min(...jumps)).toBeLessThan(1.2)
})

test.each(seeds)('a record false from the first day is white from end to end (seed %d)', (seed) => {
  const { all } = staged(seed, { kind: 'false-record' })('COD')
  expect(cv(all)).toBeLessThan(0.03)
  expect(vonNeumann(all)).toBeGreaterThan(1.2)
})

test.each(seeds)('a constant value does not move while water does (seed %d)', (seed) => {
  const record = staged(seed, { kind: 'constant-value', hours: 12 })
  const { during, before } = record('COD')
  expect(new Set([...during].filter((value) => !Number.isNaN(value))).size).toBe(1)
  expect(equalNeighbours(before)).toBeLessThan(0.05)
  expect(equalNeighbours(record('flow').during)).toBeLessThan(0.3)
})

test.each(seeds)('a computed outlet keeps one ratio to its inlet (seed %d)', (seed) => {
  const record = staged(seed, { kind: 'fixed-ratio', hours: 336 })
  const ratio = (part: 'before' | 'during') => {
    const inlet = record('COD', 'in')[part]
    return cv(record('COD')[part].map((value, row) => value / inlet[row]!))
  }
  expect(ratio('during')).toBeLessThan(0.005)
  expect(ratio('before')).toBeGreaterThan(0.1)
  expect(cv(record('COD').during)).toBeGreaterThan(0.08)
})

test.each(['diluted-inlet', 'swapped-lines'])('%s puts the outlet above the inlet', (kind) => {
  for (const seed of seeds) {
    const record = staged(seed, { kind, difficulty: 'plain', hours: 96 })
    const above = (part: 'before' | 'during') => {
      const inlet = record('COD', 'in')[part]
      return mean(record('COD')[part].map((value, row) => Number(value > inlet[row]!)))
    }
    expect(above('during')).toBeGreaterThan(0.85)
    expect(above('before')).toBe(0)
  }
})
