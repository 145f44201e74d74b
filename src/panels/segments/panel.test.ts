// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { seededDatabase } from '../seed'
import { outline } from './outline'
import { drawSegments, type SegmentRow, segmentsCall } from './panel'
import { levelOf, variationSteps } from './steps'

const day = 86_400_000
const starts = Date.UTC(2026, 7, 1)

test('finds where a series hardly varies, and leaves marked and missing days blank', async () => {
  const db = await seededDatabase()
  const rows = await db.rows<SegmentRow>(segmentsCall(4096, starts, starts + 20 * day))
  expect(rows).toHaveLength(4 * 18)
  expect(rows.filter((row) => row.cv < 0.01).map((row) => [(row.day - starts) / day, row.segment])).toEqual([
    ...[1, 2, 3].map((segment) => [9, segment]),
    ...[0, 1, 2, 3].map((segment) => [10, segment]),
    ...[0, 1, 2].map((segment) => [11, segment])
  ])
  expect(rows[0]).toMatchObject({ day: starts, segment: 0, readings: 6 })
})

test('gives no row to a segment with less than half its readings', async () => {
  const db = await seededDatabase()
  await db.run(
    `delete from reading where series_id = 4096 and "time" >= '2026-08-02 00:00' and "time" < '2026-08-02 04:00'`
  )
  const rows = await db.rows<SegmentRow>(segmentsCall(4096, starts + day, starts + 2 * day - 1))
  expect(rows.map((row) => row.segment)).toEqual([1, 2, 3])
})

test('steps fall about the series own median', () => {
  expect(variationSteps([0.02, 0.08, 0.3])).toEqual([0.1, 0.07, 0.04, 0.02])
  expect(variationSteps([])).toHaveLength(4)
  expect([0.2, 0.08, 0.01].map((cv) => levelOf(cv, [0.1, 0.07, 0.04, 0.02]))).toEqual([0, 1, 4])
})

test('outlines cells without the borders between them', () => {
  const cell = (n: number, segment: number) => ({ day: n * day, segment, readings: 6, mean: 1, cv: 0 })
  const at = (time: number) => (time / day) * 10
  const border = (cells: SegmentRow[]) => outline(cells, at, (time) => at(time) + 10, 14)
  expect(border([cell(0, 0)])).toBe('M0 0H10M0 14H10M0 0V14M10 0V14')
  expect(border([cell(0, 0), cell(0, 1), cell(1, 0)])).toBe(
    'M0 0H10M0 0V14M0 28H10M0 14V28M10 14V28M10 0H20M10 14H20M20 0V14'
  )
})

test('columns stand under the days of the curve, flagged cells in the colour of their grade', () => {
  const rows = Array.from({ length: 8 }, (_, i) => {
    return { day: starts + (i >> 2) * day, segment: i % 4, readings: 6, mean: 30, cv: i < 6 ? 0.1 : 0.001 }
  })
  const words = { label: 'heat', variation: 'CV', blank: 'missing', cell: (row: SegmentRow) => `${row.cv}` }
  const flagged = [{ grade: 'contradiction' as const, starts_at: starts + 1.5 * day, ends_at: starts + 2 * day }]
  const svg = drawSegments({ rows, hours: 6, flagged }, { width: 546, starts, ends: starts + 2 * day }, words)
  const cells = [...svg.querySelectorAll('rect')].filter((rect) => rect.querySelector('title'))
  expect(cells.map((rect) => rect.getAttribute('x'))).toEqual(Array(4).fill('62.5').concat(Array(4).fill('278.5')))
  expect(cells.map((rect) => rect.getAttribute('fill'))).toEqual(
    Array(6).fill('var(--q1)').concat(Array(2).fill('var(--q5)'))
  )
  expect(svg.querySelector('path')!.getAttribute('stroke')).toBe('var(--con)')
  expect(svg.querySelector('path')!.getAttribute('d')).toBe(
    'M278 28H494M278 28V42M494 28V42M278 56H494M278 42V56M494 42V56'
  )
  expect(svg.textContent).toContain('18–24')
})
