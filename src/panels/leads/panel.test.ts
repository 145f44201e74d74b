import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../tests/database'
import { seededDatabase } from '../seed'
import { type FindingRow, leadFindingsCall, leadListCall, type LeadRow } from './panel'

let db: Database
beforeAll(async () => void (db = await seededDatabase()))

test('ranks leads by priority, with whose they are and what they rest on', async () => {
  const [first, second] = await db.rows<LeadRow>(leadListCall())
  expect(first).toEqual({
    rank: 1,
    lead_id: 8,
    priority: 92,
    grade: 'contradiction',
    site_id: 1,
    site: '甲山印染',
    region: '甲县',
    outlet_id: 1,
    outlet: '总排口',
    outlet_code: 'DW001',
    medium: 'water',
    parameters: ['COD'],
    rules: ['still-while-flowing', 'variance-collapse'],
    starts_at: Date.UTC(2026, 7, 10, 6),
    ends_at: Date.UTC(2026, 7, 12, 17),
    findings: 2,
    factors: [
      { name: 'grade', points: 40 },
      { name: 'after calibration', points: -5 }
    ]
  })
  expect(second).toMatchObject({ rank: 2, lead_id: 7 })
})

test('gives the findings of one lead only, the strongest first, with evidence and series', async () => {
  const rows = await db.rows<FindingRow>(leadFindingsCall(8))
  expect(rows.map((row) => row.rule)).toEqual(['variance-collapse', 'still-while-flowing'])
  expect(rows[0]).toMatchObject({
    finding_id: 0,
    evidence: { mean: 42.1, z: -7.4 },
    parameter: 'COD',
    stage: 'out',
    unit: 'mg/L',
    step: 60,
    inlet_series_id: 4097,
    limit_value: 50,
    limit_source: 'permit',
    limit_verified: false
  })
  expect(await db.rows(leadFindingsCall(7))).toMatchObject([
    { rule: 'tail-digits', inlet_series_id: null, limit_value: null }
  ])
  expect(await db.rows(leadFindingsCall(99))).toEqual([])
})
