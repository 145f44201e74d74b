import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openNodeEngine } from '../src/engine/node'
import { objects } from '../src/engine/rows'
import { intakeTables, openFile } from '../src/intake/open'
import type { Source } from '../src/intake/source'
import { defaultLimits, insertLimits } from '../src/model/limits'
import { tables } from '../src/model/tables'
import { rules } from '../src/rules'
import { screen, screeningMacros } from '../src/screening/screen'

const sample = (name: string) => readFileSync(new URL(`../sample-data/${name}`, import.meta.url))

interface Truth {
  files: { name: string; rows: number; rejects: number; outlets: { site: string; name: string; guilty: boolean }[] }[]
}
const { files } = JSON.parse(sample('truth.json').toString()) as Truth

async function screened() {
  const engine = await openNodeEngine()
  const connection = await engine.connect()
  for (const sql of [tables, insertLimits(defaultLimits), intakeTables, screeningMacros(rules)])
    await connection.query(sql)
  const sources: Source[] = []
  for (const { name: file } of files) {
    const opened = await openFile(engine, connection, new File([new Uint8Array(sample(file))], file))
    if ('refused' in opened) throw new Error(opened.refused.code)
    sources.push(opened.source)
  }
  const summary = await screen(connection, rules)
  return { sources, summary, rows: async <T>(sql: string) => objects<T>(await connection.query(sql)), connection }
}

const ready = screened()

test('the sample’s frauds stand above every innocent outlet', async () => {
  const { rows } = await ready
  const best = await rows<{
    site: string
    outlet: string
    priority: number | null
  }>(`select site.name as site, outlet.name as outlet, max(priority) as priority
    from outlet join site using (site_id) left join lead using (outlet_id) group by all`)
  const priorityOf = (site: string, outlet: string) =>
    best.find((row) => row.site === site && row.outlet === outlet)!.priority ?? 0
  const all = files.flatMap(({ outlets }) =>
    outlets.map(({ site, name, guilty }) => ({ guilty, priority: priorityOf(site, name) }))
  )
  const guilty = all.filter((one) => one.guilty).map(({ priority }) => priority)
  const innocent = all.filter((one) => !one.guilty).map(({ priority }) => priority)
  expect(guilty.length).toBeGreaterThan(4)
  expect(innocent.length).toBeGreaterThan(8)
  expect(Math.min(...guilty)).toBeGreaterThan(Math.max(...innocent))
})

test('every row and every cell of the sample is accounted for', async () => {
  const { sources, rows } = await ready
  for (const [i, { rejects }] of files.entries()) {
    const source = sources[i]!
    expect(source.rejects).toBe(rejects)
    expect(source.textCells).toBe(source.readings + source.missing + source.rejects + source.setAside)
  }
  expect(await rows(`select count(*) as n from reading`)).toEqual([
    { n: sources.reduce((n, { readings }) => n + readings, 0) }
  ])
})

test('every series a rule is about is flagged, clear, or not evaluated for a reason', async () => {
  const { rows } = await ready
  expect(await rows(`from coverage where (status = 'not evaluated') <> (reason is not null)`)).toEqual([])
  expect(await rows(`from finding anti join (from coverage where status = 'flagged') using (rule, series_id)`)).toEqual(
    []
  )
  expect(await rows(`select rule, series_id, count(*) as n from coverage group by all having n > 1`)).toEqual([])
})

test('what was left out of judgement is counted, and with what was judged makes all readings', async () => {
  const { rows } = await ready
  const [sum] = await rows<{ all_readings: number; usable: number; excluded: number }>(
    `select (select count(*) from reading) as all_readings, (select count(*) from usable) as usable, (select sum(readings) from exclusion) as excluded`
  )
  expect(sum!.usable + sum!.excluded).toBe(sum!.all_readings)
})

test('a lead’s priority is the sum of its factors, and leads are ranked by it', async () => {
  const { rows } = await ready
  const leads = await rows<{ lead_id: number; priority: number; factors: { points: number }[] }>(
    `select lead_id, priority, factors from lead order by lead_id`
  )
  expect(leads.length).toBeGreaterThan(5)
  for (const { priority, factors } of leads)
    expect(
      Math.min(
        99,
        factors.reduce((sum, { points }) => sum + points, 0)
      )
    ).toBeCloseTo(priority, 0)
  expect(leads.map(({ priority }) => priority)).toEqual(leads.map(({ priority }) => priority).sort((a, b) => b - a))
})

test('screening twice gives the same, and can be stopped without a trace', async () => {
  const { connection, rows } = await ready
  const before = await rows(`select rule, series_id, starts_at, ends_at, score from finding order by all`)
  const abort = new AbortController()
  await expect(screen(connection, rules, {}, abort.signal, () => abort.abort())).rejects.toMatchObject({
    name: 'AbortError'
  })
  expect(
    await rows(
      `select (select count(*) from finding) + (select count(*) from lead) + (select count(*) from coverage) as n`
    )
  ).toEqual([{ n: 0 }])
  await screen(connection, rules)
  expect(await rows(`select rule, series_id, starts_at, ends_at, score from finding order by all`)).toEqual(before)
})

test('a rule switched off is not run, and a changed parameter is heard', async () => {
  const { connection, rows } = await ready
  await screen(connection, rules, { surge: { off: true }, 'constant-run': { parameters: { count: 40 } } })
  expect(await rows(`select count(*) as n from coverage where rule = 'surge'`)).toEqual([{ n: 0 }])
  const [longest] = await rows<{ shortest: number }>(
    `select min(readings) as shortest from finding where rule = 'constant-run'`
  )
  expect(longest!.shortest).toBeGreaterThanOrEqual(40)
})
