import { expect, test } from 'vitest'
import { difficulties } from './effect'
import { effects } from './effects'
import { simulate } from './simulate'

const inlet = ['COD', 'NH3-N']
const kinds = [...effects.keys()]

test('finds frauds and decoys by their files', () => {
  expect(effects.get('bottle')?.guilty).toBe(true)
  expect(effects.get('storm')?.guilty).toBe(false)
  expect(() => simulate({ seed: 1, outlets: [{ site: 'a', acts: [{ kind: 'magic' }] }] })).toThrow('magic')
})

test.each(kinds)('%s is noted in the truth, inside the record, for every difficulty', (kind) => {
  for (const difficulty of difficulties) {
    const { truth } = simulate({ seed: difficulty, outlets: [{ site: kind, inlet, acts: [{ kind, difficulty }] }] })
    expect(truth.map(({ parameter }) => parameter)).toEqual(effects.get(kind)!.parameters)
    for (const episode of truth) {
      expect(episode).toMatchObject({ kind, difficulty, guilty: effects.get(kind)!.guilty })
      expect(episode.starts >= '2026-07-01 00:00' && episode.ends <= '2026-08-29 23:00').toBe(true)
      expect(episode.starts < episode.ends).toBe(true)
    }
  }
})

test.each(kinds.filter((kind) => effects.get(kind)!.hours))('%s leaves the days before it as they were', (kind) => {
  const site = 'before and after'
  const [without] = simulate({ seed: 3, outlets: [{ site, inlet }] }).outlets
  const [touched] = simulate({ seed: 3, outlets: [{ site, inlet, acts: [{ kind, day: 20, hour: 0 }] }] }).outlets
  // a restart needs its stop
  const quiet = (20 - 2) * 24
  without!.series.forEach(({ values }, at) => {
    expect(touched!.series[at]!.values.slice(0, quiet)).toEqual(values.slice(0, quiet))
  })
  expect(touched!.series).not.toEqual(without!.series)
})
