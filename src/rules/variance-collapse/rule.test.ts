import { expect, test } from 'vitest'
import { openDatabase } from '../../../tests/database'
import { fill, findings, honest, seeded } from '../seeded'
import spec from './rule'

const bottle = (values: number[], from: number, hours: number, level: number, seed: number) => {
  const { normal } = seeded(seed)
  for (let hour = from; hour < from + hours; hour++) values[hour] = Number((level * (1 + 0.012 * normal())).toFixed(1))
  return values
}

test('flags a bottle of a day or more, once, where it is', async () => {
  const db = await openDatabase()
  const episodes = [24, 36, 60, 96, 240].map((hours, i) => ({ hours, from: 1003 + 977 * i }))
  const ids = await fill(
    db,
    episodes.map(({ from, hours }, i) => ({ values: bottle(honest(i, { cv: 0.15 + 0.03 * i }), from, hours, 18, i) }))
  )
  const found = await findings(db, 'variance_collapse()')
  expect(found.map(({ series_id }) => series_id)).toEqual(ids)
  for (const [i, { from, hours }] of episodes.entries()) {
    expect(Math.abs(found[i]!.from - from)).toBeLessThanOrEqual(6)
    expect(Math.abs(found[i]!.to - (from + hours - 1))).toBeLessThanOrEqual(6)
    expect(found[i]!.evidence.cv).toBeLessThan(2)
    expect(found[i]!.evidence.usual_cv).toBeGreaterThan(4)
  }
  expect(found[4]!.score).toBeGreaterThan(found[0]!.score)
})

test('flags a record that was a bottle from its first day', async () => {
  const db = await openDatabase()
  await fill(db, [{ values: honest(1, { cv: 0, noise: 0.012, length: 2000 }) }])
  const found = await findings(db, 'variance_collapse()')
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ readings: 2000, evidence: { whole: 1 } })
  expect(found[0]!.score).toBeGreaterThan(0.5)
})

test('flags bottles that fill more than half of the record', async () => {
  const db = await openDatabase()
  const values = honest(3)
  for (let from = 50; from < 8000; from += 300) bottle(values, from, 200, 18, from)
  await fill(db, [{ values }])
  expect((await findings(db, 'variance_collapse()')).length).toBeGreaterThan(20)
})

test('leaves honest years alone, lively and steady', async () => {
  const db = await openDatabase()
  const lively = [0.1, 0.15, 0.2, 0.3].map((cv, i) => ({ values: honest(20 + i, { cv }) }))
  const steady = [0.03, 0.05].map((cv, i) => ({ values: honest(30 + i, { cv, mean: 60, noise: 0.01 }) }))
  await fill(db, [...lively, ...steady])
  expect(await findings(db, 'variance_collapse()')).toEqual([])
})

test('leaves a frozen number, a held value and a pH alone', async () => {
  const db = await openDatabase()
  const frozen = honest(1).fill(22.2, 1000, 1100)
  const held = honest(2).map((_, hour, values) => values[hour - (hour % 4)]!)
  const ph = honest(3, { mean: 7.4, cv: 0.01, noise: 0.003, decimals: 2 })
  await fill(db, [{ values: frozen }, { values: held, cycle: 240 }, { values: ph, parameter: 'pH', unit: '' }])
  expect(await findings(db, 'variance_collapse()')).toEqual([])
})

test('finds the same in any unit', async () => {
  const db = await openDatabase()
  const values = bottle(honest(7), 2000, 70, 18, 7)
  await fill(db, [
    { values },
    { values: values.map((value) => value / 1024), decimals: 4 },
    { values: values.map((value) => value * 256), decimals: 0 }
  ])
  const found = await findings(db, 'variance_collapse()')
  expect(found).toHaveLength(3)
  for (const { score, from, to, evidence } of found.slice(1)) {
    expect([from, to]).toEqual([found[0]!.from, found[0]!.to])
    expect(score).toBeCloseTo(found[0]!.score, 9)
    expect(evidence.cv).toBeCloseTo(found[0]!.evidence.cv!, 9)
  }
})

test('says not evaluated when there is too little, too coarse, or not a concentration', async () => {
  const db = await openDatabase()
  await fill(db, [
    { values: honest(1) },
    { values: honest(1, { length: 40 }) },
    { values: honest(1).map((value, hour) => (hour < 30 ? value : NaN)) },
    { values: honest(1, { mean: 0.2, decimals: 2 }), decimals: 2 },
    { values: honest(1, { mean: 7 }), parameter: 'pH', unit: '' },
    { values: honest(1), parameter: '某参数', unit: null }
  ])
  const reasons = await db.rows<{ reason: string | null }>('from variance_collapse_scope() order by series_id')
  expect(reasons.map(({ reason }) => reason)).toEqual([
    null,
    'too few readings',
    'too few usable readings',
    'resolution too coarse',
    'not a concentration',
    null
  ])
})

test('tells it in one sentence', () => {
  const found = {
    parameter: 'COD',
    stage: 'out' as const,
    medium: 'water' as const,
    unit: 'mg/L',
    startsAt: '2024-03-01 00:00',
    endsAt: '2024-03-06 04:00',
    readings: 124,
    step: 60,
    evidence: { hours: 124, low: 40.8, high: 43.2, cv: 1.1, usual_cv: 18.6, whole: 0 }
  }
  expect(spec.sentence.zh(found)).toBe('124 小时里，出水 COD 一直在 40.8–43.2 mg/L，波动只有 1.1%，本站平时是 18.6%')
  expect(spec.sentence.en(found)).toBe(
    'For 124 hours COD at the outlet stayed within 40.8–43.2 mg/L, varying by only 1.1%, where 18.6% is usual here'
  )
})
