import { expect, test } from 'vitest'
import { timeTicks } from './axis'

const day = 86_400_000
const labels = (starts: number, days: number, width = 432) =>
  timeTicks(starts, starts + days * day, width)
    .map((tick) => tick.label)
    .filter(Boolean)

test('the first label is the full date, later ones month and day, evenly spaced', () => {
  expect(labels(Date.UTC(2026, 6, 20), 60)).toEqual([
    '2026-07-20',
    '08-03',
    '08-10',
    '08-17',
    '08-24',
    '08-31',
    '09-07'
  ])
  const times = timeTicks(Date.UTC(2026, 6, 20), Date.UTC(2026, 8, 18), 432).map((tick) => tick.time)
  expect(new Set(times.slice(1).map((time, i) => time - times[i]!))).toEqual(new Set([7 * day]))
})

test('within few days hours are named, and each midnight by its date', () => {
  expect(labels(Date.UTC(2026, 6, 20), 2)).toEqual(['2026-07-20', '12:00', '18:00', '07-21', '06:00', '12:00', '18:00'])
})

test('a new year is written in full', () => {
  expect(labels(Date.UTC(2025, 10, 1), 120).filter((label) => label!.length > 5)).toEqual(['2025-11-01', '2026-01-10'])
})

test('years of records still have a readable axis', () => {
  const ticks = timeTicks(Date.UTC(2010, 0, 1), Date.UTC(2026, 0, 1), 432)
  expect(ticks.filter((tick) => tick.label).length).toBeGreaterThan(3)
  expect(ticks.length).toBeLessThan(200)
})

test('a beginning within a day starts at the next even moment', () => {
  expect(timeTicks(Date.UTC(2026, 6, 20, 13), Date.UTC(2026, 8, 1), 432)[0]).toMatchObject({ label: '2026-07-21' })
})
