import { expect, test } from 'vitest'
import { openDatabase } from '../../../tests/database'
import { fill, findings, honest, seeded } from '../seeded'

test('flags runs of equal values, longer ones with more score', async () => {
  const db = await openDatabase()
  const runs = [6, 8, 12, 24, 72]
  const ids = await fill(
    db,
    runs.map((count, i) => {
      const values = honest(i)
      return { values: values.fill(values[2000]!, 2000, 2000 + count) }
    })
  )
  const found = await findings(db, 'constant_run()')
  expect(found.map(({ series_id }) => series_id)).toEqual(ids)
  for (const [i, { from, readings, evidence }] of found.entries()) {
    expect(Math.abs(from - 2000)).toBeLessThanOrEqual(1)
    expect(readings).toBeGreaterThanOrEqual(runs[i]!)
    expect(evidence.hours).toBe(readings)
  }
  expect(found[4]!.score).toBeGreaterThan(found[0]!.score)
})

test('flags nights that are frozen all year', async () => {
  const db = await openDatabase()
  const values = honest(4).map((_, hour, all) => all[hour - (hour % 24)]!)
  await fill(db, [{ values: values.map((value, hour) => (hour % 24 < 12 ? value : NaN)) }])
  expect((await findings(db, 'constant_run()')).length).toBeGreaterThan(300)
})

test('does not let a masked hour break a run, but a long gap', async () => {
  const db = await openDatabase()
  const masked = honest(1).fill(22.2, 1000, 1020).fill(NaN, 1008, 1011)
  const gap = honest(2).fill(22.2, 1000, 1040).fill(NaN, 1015, 1028)
  const [first, second] = await fill(db, [{ values: masked }, { values: gap }])
  const found = await findings(db, 'constant_run()')
  expect(found.map(({ series_id, from, to }) => [series_id, from, to])).toEqual([
    [first, 1000, 1019],
    [second, 1000, 1014],
    [second, 1028, 1039]
  ])
})

test('leaves honest years alone, fine and coarse', async () => {
  const db = await openDatabase()
  await fill(db, [
    { values: honest(11) },
    { values: honest(12, { decimals: 0 }), decimals: 0 },
    { values: honest(13, { mean: 1.5, decimals: 2 }), decimals: 2 },
    { values: honest(14, { mean: 0.12, decimals: 2 }), decimals: 2 },
    { values: honest(15, { mean: 7.4, cv: 0.01, noise: 0.002, decimals: 1 }), parameter: 'pH', unit: '' },
    { values: honest(16, { mean: 18, cv: 0.03, phi: 0.99, noise: 0.002 }), parameter: 'water temperature', unit: '°C' }
  ])
  expect(await findings(db, 'constant_run()')).toEqual([])
})

test('leaves an analyser alone that measures every four hours', async () => {
  const db = await openDatabase()
  const values = honest(8).map((_, hour, all) => all[hour - (hour % 4)]!)
  await fill(db, [{ values, cycle: 240 }])
  expect(await findings(db, 'constant_run()')).toEqual([])
})

test('leaves irregular holds alone but not one that outlasts them', async () => {
  const db = await openDatabase()
  const { uniform } = seeded(9)
  const fresh = honest(9)
  const values: number[] = []
  while (values.length < 5000)
    values.push(...new Array<number>(1 + Math.floor(8 * uniform())).fill(fresh[values.length]!))
  await fill(db, [{ values }, { values: [...values].fill(33.3, 2000, 2200) }])
  const found = await findings(db, 'constant_run()')
  expect(found).toHaveLength(1)
  expect(found[0]!.readings).toBeGreaterThanOrEqual(200)
})

test('says not evaluated when equal values mean nothing', async () => {
  const db = await openDatabase()
  const constant = new Array<number>(500).fill(50)
  await fill(db, [
    { values: honest(1) },
    { values: honest(1, { length: 12 }) },
    { values: constant, parameter: '限值', unit: null },
    { values: constant, parameter: 'humidity', unit: '%' },
    { values: honest(1, { mean: 7.4, cv: 0.005, noise: 0.001, decimals: 1 }), parameter: 'pH', unit: '' },
    { values: honest(1, { mean: 0.3 }) }
  ])
  const reasons = await db.rows<{ reason: string | null }>('from constant_run_scope() order by series_id')
  expect(reasons.map(({ reason }) => reason)).toEqual([
    null,
    'too few readings',
    'never changes',
    'may be entered by hand',
    'resolution too coarse',
    'near the resolution'
  ])
})
