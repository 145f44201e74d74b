import { expect } from 'vitest'
import { openReal, realTest } from './open'

realTest('the constant runs of an hourly outfall are found, the longest first of all', async () => {
  const { rows } = await openReal(['outfall_hourly/monitor_hourly.csv'], {}, true)
  const found = await rows<{ starts_at: number; ends_at: number; readings: number }>(
    `from finding select starts_at, ends_at, readings where rule = 'constant-run' order by readings desc`
  )
  // counted over the file with another program: the longest run of equal values has 185 rows
  expect(found[0]!.readings).toBe(185)
  expect(found.length).toBeGreaterThan(3)
})
