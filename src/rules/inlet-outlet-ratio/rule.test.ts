import { expect, test } from 'vitest'
import { openDatabase } from '../../../tests/database'
import { fill, findings, honest, type Sample } from '../seeded'

const inlet = (seed: number, length = 2000) => honest(seed, { mean: 300, cv: 0.25, length })
const outlet = (seed: number, length = 2000) => honest(seed, { mean: 25, length })
const pair = (into: number[], out: number[], more: Partial<Sample> = {}): Sample[] => [
  { ...more, stage: 'in', values: into },
  { ...more, stage: 'out', values: out }
]
const day = { step: 1440 }
const year = { step: 525_600 }

test('flags an outlet that is not below its inlet', async () => {
  const db = await openDatabase()
  const out = outlet(2)
  const fouled = honest(7, { mean: 14, cv: 0.1, length: 2000 })
  const into = inlet(1).map((value, hour) => (hour >= 700 && hour < 800 ? fouled[hour]! : value))
  const [, id] = await fill(db, pair(into, out))
  const found = await findings(db, 'inlet_outlet_ratio()')
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ series_id: id, evidence: { kind: 1 } })
  expect(found[0]!.evidence.inversions).toBeGreaterThan(70)
  expect(found[0]!.evidence.ratio).toBeGreaterThan(1)
})

test('flags one annual mean and one daily mean by the time they stand for', async () => {
  const db = await openDatabase()
  const daily = honest(3, { mean: 300, length: 60 })
  await fill(db, [
    ...pair([20], [31], { outlet: 1, ...year }),
    ...pair(
      daily.map((value, i) => (i === 40 ? 22 : value)),
      honest(4, { mean: 25, length: 60 }).map((value, i) => (i === 40 ? 30 : value)),
      { outlet: 2, ...day }
    )
  ])
  const found = await findings(db, 'inlet_outlet_ratio()')
  expect(found.map(({ readings, evidence }) => [readings, evidence.kind, evidence.hours])).toEqual([
    [1, 1, 8760],
    [1, 1, 24]
  ])
  expect(found[0]!.score).toBeGreaterThan(found[1]!.score)
})

test('flags an outlet that is its inlet times a number', async () => {
  const db = await openDatabase()
  const into = inlet(5)
  await fill(
    db,
    pair(
      into,
      outlet(6).map((value, hour) => (hour >= 900 && hour < 1100 ? Number((into[hour]! * 0.08).toFixed(1)) : value))
    )
  )
  const found = await findings(db, 'inlet_outlet_ratio()')
  expect(found.map(({ evidence }) => evidence.kind)).toEqual([3])
  expect(found[0]!.evidence.ratio).toBeCloseTo(0.08, 3)
  expect(found[0]!.evidence.cv_ratio).toBeLessThan(0.5)
})

test('flags a removal that the process cannot keep up', async () => {
  const db = await openDatabase()
  await fill(db, pair(inlet(1), honest(2, { mean: 1, decimals: 2 }), { decimals: 2 }))
  const [found] = await findings(db, 'inlet_outlet_ratio()')
  expect(found!.evidence.kind).toBe(2)
  expect(found!.evidence.removal).toBeGreaterThan(99)
  expect(found!.score).toBeLessThan(0.5)
})

test('leaves ordinary plants alone: high removal, rain, lag, single annual means', async () => {
  const db = await openDatabase()
  const storm = (hour: number) => (hour >= 600 && hour < 640 ? 4 : 1)
  const tn = honest(1, { mean: 40, length: 2000 }).map((value, hour) => value / storm(hour))
  await fill(db, [
    ...pair(inlet(1), honest(2, { mean: 12, length: 2000 }), { outlet: 1 }),
    ...pair(tn, honest(3, { mean: 11, length: 2000 }), { outlet: 2, parameter: 'TN' }),
    ...pair(
      inlet(4).map((value, hour) => (hour % 24 < 5 ? 20 : value)),
      outlet(5),
      { outlet: 3 }
    ),
    ...pair([412.5], [15.2], { outlet: 4, ...year }),
    ...pair([33.1], [0.42], { outlet: 5, parameter: 'NH3-N', ...year })
  ])
  expect(await findings(db, 'inlet_outlet_ratio()')).toEqual([])
})

test('says not evaluated when there is nothing to compare with', async () => {
  const db = await openDatabase()
  await fill(db, [
    ...pair([300], [20], { outlet: 1, ...year }),
    { outlet: 2, values: outlet(1) },
    ...pair([300], [20], { outlet: 3, parameter: '某参数', unit: null }),
    ...pair([7.3], [7.1], { outlet: 4, parameter: 'pH', unit: '' }),
    { outlet: 5, stage: 'in', values: [300], ...day },
    { outlet: 5, values: outlet(1) },
    ...pair([NaN], [20], { outlet: 6, ...year })
  ])
  const reasons = await db.rows<{ reason: string | null }>('from inlet_outlet_ratio_scope() order by series_id')
  expect(reasons.map(({ reason }) => reason)).toEqual([
    null,
    'no inlet',
    'unknown parameter',
    'not a concentration',
    'inlet and outlet measured at different steps',
    'too few usable readings'
  ])
})
