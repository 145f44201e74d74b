import { expect, test } from 'vitest'
import { openDatabase } from '../../../tests/database'
import { fill, findings, honest } from '../seeded'

const surging = (seed: number, times: number, from = 3000, hours = 10) =>
  honest(seed, { cv: 0.15 }).map((value, hour) => (hour >= from && hour < from + hours ? value * times : value))

test('flags a leap to a multiple where no limit is known, and how long it lasts', async () => {
  const db = await openDatabase()
  const ids = await fill(
    db,
    [3.5, 5, 8].map((times, i) => ({ values: surging(i, times) }))
  )
  const found = await findings(db, 'surge()')
  expect(found.map(({ series_id, from }) => [series_id, from])).toEqual(ids.map((id) => [id, 3000]))
  expect(found[2]).toMatchObject({ to: 3009, readings: 10 })
  expect(found[2]!.evidence.multiple).toBeGreaterThan(5)
  expect(found[2]!.evidence.limit).toBeUndefined()
  expect(found[2]!.score).toBeGreaterThan(found[0]!.score)
})

test('asks for the limit to be crossed where one is known, the outlet’s own first', async () => {
  const db = await openDatabase()
  const [low, high] = await fill(db, [
    { outlet: 1, values: surging(1, 4) },
    { outlet: 2, values: surging(1, 4) }
  ])
  await db.run(`insert into limit_value (parameter, medium, outlet_id, value, unit)
    values ('COD', 'water', null, 50, 'mg/L'), ('COD', 'water', 2, 500, 'mg/L')`)
  const found = await findings(db, 'surge()')
  expect(found.map(({ series_id }) => series_id)).toEqual([low])
  expect(found[0]!.evidence.limit).toBe(50)
  expect(high).toBeDefined()
})

test('leaves honest years alone, and cycles that leap every six hours', async () => {
  const db = await openDatabase()
  const cycle = honest(5, { cv: 0.1 }).map((value, hour) => value * [1.6, 1.2, 1, 0.8, 0.7, 0.7][hour % 6]!)
  await fill(db, [
    { values: honest(1) },
    { values: honest(2, { cv: 0.3 }) },
    { values: cycle },
    { stage: 'in', values: surging(3, 6) }
  ])
  expect(await findings(db, 'surge()')).toEqual([])
})

test('leaves a step across a gap alone', async () => {
  const db = await openDatabase()
  await fill(db, [
    { values: honest(6, { cv: 0.1 }).map((value, hour) => (hour < 2000 ? value : hour < 2010 ? NaN : value * 3)) }
  ])
  expect(await findings(db, 'surge()')).toEqual([])
})

test('says not evaluated when there is too little or it is not a concentration', async () => {
  const db = await openDatabase()
  await fill(db, [
    { values: honest(1) },
    { values: honest(1, { length: 40 }) },
    { values: honest(1).map((value, hour) => (hour < 30 ? value : NaN)) },
    { values: honest(1), parameter: 'flow', unit: 'm³/h' }
  ])
  const reasons = await db.rows<{ reason: string | null }>('from surge_scope() order by series_id')
  expect(reasons.map(({ reason }) => reason)).toEqual([
    null,
    'too few readings',
    'too few usable readings',
    'not a concentration'
  ])
})
