import { tableFromArrays, tableToIPC } from 'apache-arrow'
import type { Database } from '../../tests/database'

/** a series for a test; NaN is a missing reading */
export interface Sample {
  values: number[]
  outlet?: number
  parameter?: string
  stage?: 'in' | 'out'
  unit?: string | null
  /** minutes between rows, and between true measurements */
  step?: number
  cycle?: number
  decimals?: number
}

/** random numbers that are the same every time */
export function seeded(seed: number) {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}

/** an honest hourly record: ln x is an AR(1) with a daily wave, the analyser adds its noise and rounds */
export function honest(
  seed: number,
  { mean = 30, cv = 0.2, phi = 0.9, noise = 0.02, decimals = 1, length = 8760 } = {}
) {
  const { normal } = seeded(seed)
  let drift = cv * normal()
  return Array.from({ length }, (_, hour) => {
    drift = phi * drift + cv * Math.sqrt(1 - phi * phi) * normal()
    const wave = 0.4 * cv * Math.sin((hour / 24) * 2 * Math.PI)
    return Number((mean * Math.exp(drift + wave) * (1 + noise * normal())).toFixed(decimals))
  })
}

/** puts samples into the shared tables, numbered as an import would; answers their series_id */
export async function fill({ connection, run }: Database, samples: Sample[]): Promise<number[]> {
  const slots = new Map<number, number>()
  const placed = samples.map((sample) => {
    const outlet = sample.outlet ?? 1
    slots.set(outlet, (slots.get(outlet) ?? 0) + 1)
    return {
      stage: 'out',
      parameter: 'COD',
      unit: 'mg/L',
      step: 60,
      decimals: 1,
      ...sample,
      outlet,
      id: outlet * 4096 + slots.get(outlet)!
    }
  })
  await run('create table staging (series_id integer, minutes double, value double)')
  for (const { id, outlet, parameter, stage, unit, step, cycle, decimals, values } of placed) {
    await run(`insert into series (series_id, outlet_id, parameter, stage, basis, statistic, unit, step, cycle, resolution, readings)
      values (${id}, ${outlet}, '${parameter}', '${stage}', 'measured', 'avg', ${unit === null ? 'null' : `'${unit}'`}, ${step}, ${cycle ?? step}, ${decimals}, ${values.length})`)
    const rows = values.map((value, i) => [i * step, value] as const).filter(([, value]) => !Number.isNaN(value))
    const table = tableFromArrays({
      series_id: Int32Array.from(rows, () => id),
      minutes: Float64Array.from(rows, ([minutes]) => minutes),
      value: Float64Array.from(rows, ([, value]) => value)
    })
    await connection.insert('staging', tableToIPC(table, 'stream'))
  }
  for (const outlet of slots.keys())
    await run(`insert into outlet (outlet_id, name, medium) values (${outlet}, 'DW00${outlet}', 'water')`)
  await run(`insert into reading select series_id, timestamp '2023-01-01' + to_minutes(minutes::bigint), value, null, 'normal'
    from staging order by series_id, minutes; drop table staging`)
  return placed.map(({ id }) => id)
}

/** a finding as tests look at it; times in hours since the record began */
export interface Finding {
  series_id: number
  from: number
  to: number
  readings: number
  score: number
  evidence: Record<string, number>
}

/** what a call of a rule finds */
export const findings = ({ rows }: Database, call: string) =>
  rows<Finding>(
    `select *, epoch(starts_at - timestamp '2023-01-01') / 3600 as "from", epoch(ends_at - timestamp '2023-01-01') / 3600 as "to" from ${call}`
  )
