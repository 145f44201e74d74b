import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { SourceRecipe } from '../../src/intake/source'
import { openReal, real, realTest } from './open'

/** inlet and outlet columns of a recorded removal */
const stages: Record<string, [string, string][]> = {
  P: [
    ['DBO-P', 'DBO-D'],
    ['SS-P', 'SS-D'],
    ['SED-P', 'SED-D']
  ],
  S: [
    ['DBO-D', 'DBO-S'],
    ['DQO-D', 'DQO-S']
  ],
  G: [
    ['DBO-E', 'DBO-S'],
    ['DQO-E', 'DQO-S'],
    ['SS-E', 'SS-S'],
    ['SED-E', 'SED-S']
  ]
}
const names: Record<string, string> = { DBO: 'BOD5', DQO: 'COD', SS: 'SS', SED: 'sediment' }

const recipe = (pairs: [string, string][]): SourceRecipe => ({
  time: ['D-%d/%m/%y'],
  columns: Object.fromEntries(
    pairs.flatMap(([inlet, outlet]) => {
      const parameter = names[inlet.split('-')[0]!]!
      return [
        [inlet, { parameter, stage: 'in' as const }],
        [outlet, { parameter, stage: 'out' as const }]
      ]
    })
  )
})

interface Oracle {
  n_rows: number
  pairs: Record<
    string,
    {
      inlet: string
      outlet: string
      n_both: number
      n_disagree_over_0_1: number
      disagree: { date: string; inlet: number; outlet: number }[]
      recorded_missing: { date: string; inlet: number; outlet: number; computed: number }[]
    }
  >
}

for (const [step, pairs] of Object.entries(stages))
  realTest(`removal of stage ${step} of the Spanish plant agrees with what its operators recorded`, async () => {
    const oracle = JSON.parse(readFileSync(real('uci_water_treatment/oracle_removal.json'), 'utf8')) as Oracle
    const { rows, sources } = await openReal(
      ['uci_water_treatment/water-treatment.with_header.csv'],
      recipe(pairs),
      true
    )
    expect(sources[0]).toMatchObject({ rows: oracle.n_rows, first: '1990-01-01 00:00', last: '1991-10-30 00:00' })
    for (const [inlet] of pairs) {
      const short = inlet.split('-')[0]!
      const { n_both, recorded_missing, n_disagree_over_0_1, disagree } = oracle.pairs[`RD-${short}-${step}`]!
      const removal = await rows<{ date: string; removal: number; recorded: number | null }>(`
        select strftime(ri."time", '%Y-%m-%d') as date, (ri.value - ro.value) / ri.value * 100 as removal, rr.value as recorded
        from series i join series o on o.parameter = i.parameter and i.stage = 'in' and o.stage = 'out' and i.parameter = '${names[short]}'
        join reading ri on ri.series_id = i.series_id join reading ro on ro.series_id = o.series_id and ro."time" = ri."time"
        left join series r on r.parameter = 'RD-${short}-${step}' left join reading rr on rr.series_id = r.series_id and rr."time" = ri."time"`)
      expect(removal.length).toBe(n_both + recorded_missing.length)
      const byDate = new Map(removal.map((row) => [row.date, row]))
      for (const { date, computed } of recorded_missing) expect(byDate.get(date)!.removal).toBeCloseTo(computed, 2)
      if (short === 'SED') continue
      // recorded to 0.1: agrees within rounding, but for the slips that are known
      const off = removal.filter(
        ({ removal, recorded }) => recorded !== null && Math.abs(removal - recorded) > 0.1 + 1e-9
      )
      expect(off.map(({ date }) => date).sort()).toEqual(disagree.map(({ date }) => date).sort())
      expect(off.length).toBe(n_disagree_over_0_1)
    }
  })
