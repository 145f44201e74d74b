// @vitest-environment jsdom
import { beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../../tests/database'
import { seededDatabase } from '../seed'
import {
  bucketOf,
  type CellRow,
  cellsCall,
  drawSwimlane,
  type LaneRow,
  lanesCall,
  marksCall,
  presenceCall,
  spansCall,
  type StripRow,
  type SwimlaneData
} from './panel'

const day = 86_400_000
const starts = Date.UTC(2026, 7, 1)
let db: Database
beforeAll(async () => void (db = await seededDatabase()))

test('orders outlets by their best priority, those without a lead last', async () => {
  const rows = await db.rows<LaneRow>(lanesCall())
  expect(rows).toMatchObject([
    { outlet_id: 1, site: '甲山印染', outlet: 'DW001', priority: 92, grade: 'contradiction', leads: 2 },
    { outlet_id: 2, priority: null, grade: null, leads: 0 }
  ])
})

test('shows the worst of each day where the findings lie', async () => {
  const rows = await db.rows<CellRow>(cellsCall())
  expect(rows.map((row) => [(row.bucket - starts) / day, row.grade, row.score])).toEqual([
    [1, 'hint', 0.4],
    [2, 'hint', 0.4],
    [9, 'contradiction', 0.9],
    [10, 'contradiction', 0.9],
    [11, 'contradiction', 0.9]
  ])
})

test('the stronger grade wins a bucket, whatever its score', async () => {
  const rows = await db.rows<CellRow>(cellsCall(1440 * 28))
  expect(rows).toMatchObject([{ grade: 'contradiction', score: 0.9, leads: 2 }])
})

test('knows presence from series at once, and the missing day from readings', async () => {
  const row = (outlet_id: number, from: number, to: number) => ({
    outlet_id,
    starts_at: starts + from * day,
    ends_at: starts + to * day
  })
  const hour = 1 / 24
  expect(await db.rows<StripRow>(spansCall())).toEqual([row(1, 0, 20 - hour), row(2, 0, 20 - hour)])
  expect(await db.rows<StripRow>(presenceCall())).toEqual([
    row(1, 0, 17),
    row(1, 18, 20),
    row(2, 0, 17),
    row(2, 18, 20)
  ])
  expect(await db.rows<StripRow>(marksCall())).toEqual([row(1, 14, 15)])
})

test('spans leave a hole where no series of the outlet reached', async () => {
  await db.run(`insert into series (series_id, outlet_id, parameter, first, last) values
    (40960, 10, 'COD', '2026-01-01', '2026-02-01'), (40961, 10, 'pH', '2026-01-15', '2026-03-01'), (40962, 10, 'flow', '2026-05-01', '2026-06-01')`)
  const rows = (await db.rows<StripRow>(spansCall())).filter((row) => row.outlet_id === 10)
  expect(rows.map((row) => new Date(row.ends_at).toISOString().slice(0, 10))).toEqual(['2026-03-01', '2026-06-01'])
  await db.run('delete from series where outlet_id = 10')
})

test('buckets grow until a cell is 5 px wide', () => {
  const minutes = (days: number) => bucketOf({ starts, ends: starts + days * day }, 890)
  expect([30, 120, 200, 365, 1500].map((days) => minutes(days) / 1440)).toEqual([1, 1, 2, 7, 14])
})

const lane = (outlet_id: number, priority: number | null): LaneRow => ({
  outlet_id,
  site: `site ${outlet_id}`,
  outlet: 'DW001',
  medium: 'water',
  priority,
  grade: null,
  leads: priority ? 1 : 0,
  first: starts,
  last: starts + 20 * day
})
const data: SwimlaneData = {
  lanes: [lane(1, 92), lane(2, 60), lane(3, null)],
  minutes: 1440,
  cells: [
    { outlet_id: 1, bucket: starts + day, grade: 'contradiction', score: 1, leads: 1 },
    { outlet_id: 2, bucket: starts + day, grade: 'hint', score: 0.5, leads: 1 }
  ],
  strips: [{ outlet_id: 1, starts_at: starts, ends_at: starts + 20 * day }]
}
const words = {
  label: 'lanes',
  perBucket: 'per day',
  priority: 'priority',
  ranks: (from: number, to: number) => `${from}–${to}`,
  withLeads: 'leads',
  withoutLeads: 'none',
  cell: (at: LaneRow, cell?: CellRow) => `${at.site} ${cell?.grade ?? ''}`
}
const frame = { width: 650, starts, ends: starts + 20 * day }
const drawn = (extra: Partial<SwimlaneData> = {}) => drawSwimlane({ ...data, ...extra }, frame, words)

test('gives each grade its own shape and colour', () => {
  const svg = drawn()
  const paths = (token: string) =>
    [...svg.querySelectorAll(`path[fill="var(--${token})"]`)].map((path) => path.getAttribute('d'))
  expect(paths('con')[0]).toMatch(/^M[\d. ]+h9v9h-9z$/)
  expect(paths('hin')[0]).toContain('a')
  expect(paths('have')).toEqual(['M206 36H616v11H206z'])
})

test('leaves out the grades that are switched off', () => {
  const svg = drawn({ grades: ['hint'] })
  expect([...svg.querySelectorAll('path[fill="var(--con)"]')].map((path) => path.getAttribute('d'))).toEqual(['', ''])
})

test('a bucket that begins before the figure is still shown', () => {
  const svg = drawSwimlane({ ...data, minutes: 10_080 }, { ...frame, starts: starts + 3 * day }, words)
  expect(svg.querySelector('path[fill="var(--con)"]')!.getAttribute('d')).not.toBe('')
})

const pointer = (type: string, x: number, y: number) => new MouseEvent(type, { clientX: x, clientY: y, button: 0 })

test('dragging selects days and outlets, a click picks a cell, a click beside it clears', () => {
  const [onpick, onbrush] = [vi.fn(), vi.fn()]
  const svg = drawSwimlane(data, frame, words, { onpick, onbrush })
  svg.dispatchEvent(pointer('pointerdown', 230, 38))
  svg.dispatchEvent(pointer('pointermove', 270, 60))
  svg.dispatchEvent(pointer('pointerup', 270, 60))
  expect(onbrush).toHaveBeenLastCalledWith({ starts: starts + day, ends: starts + 4 * day, outlets: [1, 2] })
  svg.dispatchEvent(pointer('pointerdown', 230, 38))
  svg.dispatchEvent(pointer('pointerup', 230, 38))
  expect(onpick).toHaveBeenCalledExactlyOnceWith(1, starts + day)
  svg.dispatchEvent(pointer('pointerdown', 400, 38))
  svg.dispatchEvent(pointer('pointerup', 400, 38))
  expect(onbrush).toHaveBeenLastCalledWith(null)
})

test('tells what is under the pointer', () => {
  const svg = drawn()
  svg.dispatchEvent(pointer('pointermove', 230, 38))
  expect(svg.querySelector('title')!.textContent).toBe('site 1 contradiction')
})

test('names the first outlets and gathers the rest by rank', () => {
  const lanes = Array.from({ length: 60 }, (_, i) => lane(i, i < 31 ? 90 - i : null))
  const svg = drawSwimlane({ ...data, lanes }, frame, words)
  const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent)
  expect(texts).toEqual(expect.arrayContaining(['site 0', 'site 13', '15–31', 'leads', '32–60', 'none']))
  expect(texts).not.toContain('site 14')
})
