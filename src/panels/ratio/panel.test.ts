// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { seededDatabase } from '../seed'
import { drawRatio, type PairRow, pairsCall, removalCall, type RemovalRow } from './panel'

const hour = 3_600_000
const starts = Date.UTC(2026, 7, 1)
const pair = { outlet: 4096, inlet: 4097, starts, ends: starts + 480 * hour }
const flagged = { starts: Date.UTC(2026, 7, 10, 6), ends: Date.UTC(2026, 7, 12, 17) }

test('pairs inlet and outlet of the same moment, without marked ones, none lost', async () => {
  const db = await seededDatabase()
  const rows = await db.rows<PairRow>(pairsCall(pair, flagged))
  const count = (of: PairRow[]) => of.reduce((sum, row) => sum + row.readings, 0)
  expect(count(rows)).toBe(18 * 24)
  expect(count(rows.filter((row) => row.flagged))).toBe(60)
  expect(rows.length).toBeLessThan(18 * 24)
  expect((await db.rows<PairRow>(pairsCall(pair))).some((row) => row.flagged)).toBe(false)
})

test('recomputes removal and breaks it where readings are marked or missing', async () => {
  const db = await seededDatabase()
  const rows = await db.rows<RemovalRow>(removalCall(pair, 2000))
  expect(rows[0]).toEqual({ time: starts, value: 92.5, piece: 0 })
  expect(rows.at(-1)!.piece).toBe(2)
  expect(rows).toHaveLength(18 * 24)
})

test('draws the flagged stretch in the shape of its grade, beside its name', () => {
  const pairs = [200, 300, 400, 500].map((inlet) => ({
    inlet,
    outlet: inlet === 500 ? 42 : inlet / 12,
    flagged: inlet === 500,
    readings: 1
  }))
  const limit = {
    value: 50,
    unit: 'mg/L',
    averaging: 'day',
    source: 'permit',
    verified: true,
    own: true,
    candidates: 1
  }
  const words = { label: 'scatter', inlet: 'in', outlet: 'out', flagged: 'the lead', limit: 'limit 50' }
  const svg = drawRatio({ pairs, grade: 'contradiction', limit }, { width: 280 }, words)
  expect(svg.querySelectorAll('circle')).toHaveLength(3)
  expect(svg.querySelector('path[fill="var(--con)"]')!.getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+h3.6v3.6h-3.6z$/)
  expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
    expect.arrayContaining(['the lead', 'limit 50', 'in', 'out', '25', '450'])
  )
  expect(svg.querySelector('style')).toBeNull()
})

test('draws no pairs at all', () => {
  const svg = drawRatio(
    { pairs: [], grade: 'hint' },
    { width: 280 },
    { label: 'none', inlet: 'in', outlet: 'out', flagged: 'lead' }
  )
  expect(svg.outerHTML).not.toContain('NaN')
})
