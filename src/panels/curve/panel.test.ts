// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../tests/database'
import { seededDatabase } from '../seed'
import {
  type CurveData,
  curveCall,
  type CurveRow,
  drawCurve,
  leadStretchesCall,
  type LimitRow,
  limitCall,
  markedCall,
  outletSeriesCall,
  type SeriesRow
} from './panel'

const starts = Date.UTC(2026, 7, 1)
const ends = Date.UTC(2026, 7, 21)
let db: Database
beforeAll(async () => void (db = await seededDatabase()))

test('shows the flagged series first, then its inlet, flow and pH', async () => {
  const rows = await db.rows<SeriesRow>(outletSeriesCall(1, 4096))
  expect(rows.map((row) => `${row.parameter} ${row.stage}`)).toEqual(['COD out', 'COD in', 'flow out', 'pH out'])
  expect((await db.rows<SeriesRow>(outletSeriesCall(1, 4099)))[0]!.parameter).toBe('pH')
})

test('keeps every peak at no more than four points a pixel', async () => {
  await db.run(`update reading set value = 999 where series_id = 8192 and "time" = '2026-08-05 13:00'`)
  const rows = await db.rows<CurveRow>(curveCall(8192, starts, ends, 20))
  expect(rows.length).toBeLessThanOrEqual(80)
  expect(rows).toContainEqual({ time: Date.UTC(2026, 7, 5, 13), value: 999, piece: 0 })
  expect(rows.every((row, i) => !i || row.time > rows[i - 1]!.time)).toBe(true)
})

test('leaves a short series whole and breaks it where a day is missing', async () => {
  const rows = await db.rows<CurveRow>(curveCall(4096, starts, ends, 2000))
  expect(rows).toHaveLength(456)
  expect(rows.filter((row) => row.piece === 0)).toHaveLength(17 * 24)
  expect(rows.find((row) => row.piece === 1)!.time).toBe(Date.UTC(2026, 7, 19))
})

test('breaks the line at a reading below an unknown detection limit', async () => {
  await db.run(`update reading set value = null where series_id = 8192 and "time" = '2026-08-07 03:00'`)
  const rows = await db.rows<CurveRow>(curveCall(8192, Date.UTC(2026, 7, 7), Date.UTC(2026, 7, 8), 500))
  expect(rows.map((row) => row.piece)).toEqual([0, 0, 0, ...Array(21).fill(1)])
})

test('names a marked stretch up to the end of its last step', async () => {
  expect(await db.rows(markedCall(4096, starts, ends))).toEqual([
    { mark: 'stopped', starts_at: Date.UTC(2026, 7, 15), ends_at: Date.UTC(2026, 7, 16), readings: 24 }
  ])
})

test("prefers the outlet's own limit, and knows none that had ended or for an inlet", async () => {
  expect(await db.rows<LimitRow>(limitCall(4096, starts, ends))).toEqual([
    { value: 50, unit: 'mg/L', averaging: 'day', source: 'permit', verified: false, own: true, candidates: 1 }
  ])
  expect(await db.rows(limitCall(8192, starts, ends))).toEqual([])
  expect(await db.rows(limitCall(4097, starts, ends))).toEqual([])
})

test('gives the strictest of several standards and says how many there are', async () => {
  await db.run(`insert into limit_value values
    ('pH', 'water', null, 9, '', 'day', 'x', null, null, true), ('pH', 'water', null, 8, '', 'day', 'y', null, null, true)`)
  expect(await db.rows(limitCall(4099, starts, ends))).toMatchObject([
    { value: 8, source: 'y', own: false, candidates: 2 }
  ])
})

test('finds the leads that touch the period, the strongest first', async () => {
  expect(await db.rows(leadStretchesCall(1, starts, ends))).toMatchObject([
    { lead_id: 8 },
    { lead_id: 7, grade: 'hint' }
  ])
  expect(await db.rows(leadStretchesCall(1, Date.UTC(2026, 7, 12, 18), ends))).toEqual([])
})

test('lets nothing but numbers into SQL', () => {
  expect(() => outletSeriesCall('1; drop table lead' as unknown as number)).toThrow(RangeError)
  expect(() => curveCall(1, Number.NaN, ends, 5)).toThrow(RangeError)
})

const hour = 3_600_000
const data: CurveData = {
  lanes: [
    {
      name: 'COD',
      unit: 'mg/L',
      stage: 'out',
      points: [0, 1, 2, 30, 31].map((h) => ({ time: starts + h * hour, value: 30 + h, piece: h < 10 ? 0 : 1 })),
      limits: [
        { value: 50, unit: 'mg/L', averaging: 'day', source: 'permit', verified: true, own: true, candidates: 1 }
      ]
    },
    { name: 'flow', unit: 'm³/h', stage: 'in', points: [{ time: starts, value: 9, piece: 0 }], note: 'as usual' }
  ],
  marked: [{ mark: 'stopped', starts_at: starts + 40 * hour, ends_at: starts + 44 * hour, readings: 4 }],
  stretches: [{ lead_id: 8, grade: 'contradiction', starts_at: starts, ends_at: starts + 2 * hour }]
}
const words = {
  label: 'two curves',
  limit: (l: LimitRow) => `limit ${l.value}`,
  mark: String,
  stretch: () => '2 h',
  gap: 'gap'
}
const draw = () => drawCurve(data, { width: 546, starts, ends: starts + 48 * hour }, words)
const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent)

test('names panels, units, limit, mark, lead and the gap', () => {
  const svg = draw()
  expect(svg.getAttribute('role')).toBe('img')
  expect(svg.getAttribute('aria-label')).toBe('two curves')
  for (const label of ['COD', 'mg/L', 'flow', 'limit 50', 'stopped', '2 h', 'gap', 'as usual', '2026-08-01'])
    expect(texts(svg)).toContain(label)
})

test('draws one path per piece, in the colours of its stage', () => {
  const lines = [...draw().querySelectorAll('svg')].map((plot) => plot.querySelector('g[stroke-width="1.1"]')!)
  expect(lines.map((line) => line.getAttribute('stroke'))).toEqual(['var(--out)', 'var(--in)'])
  expect(lines.map((line) => line.querySelectorAll('path').length)).toEqual([2, 1])
})

test('brings no style sheet and no style of its own beyond lettering', () => {
  expect(draw().querySelector('style')).toBeNull()
})

test('shows exact values and the time under the pointer, and clears them', () => {
  const svg = draw()
  svg.dispatchEvent(new MouseEvent('pointermove', { clientX: 62 + (432 / 48) * 2 }))
  expect(texts(svg)).toContain('32 mg/L')
  expect(texts(svg)).toContain('2026-08-01 02:00')
  svg.dispatchEvent(new MouseEvent('pointerleave'))
  expect(texts(svg)).not.toContain('32 mg/L')
})

test('names a limit far above the curve without flattening it', () => {
  const low = { ...data, lanes: [{ ...data.lanes[0]!, points: [{ time: starts, value: 2, piece: 0 }] }] }
  expect(texts(drawCurve(low, { width: 546, starts, ends }, words))).toContain('↑ limit 50')
})

test('draws an outlet without readings', () => {
  const empty = { ...data, lanes: [{ ...data.lanes[0]!, points: [], limits: [] }] }
  expect(texts(drawCurve(empty, { width: 546, starts, ends }, words))).toContain('COD')
})
