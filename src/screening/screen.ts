import type { Connection } from '../engine/protocol'
import { objects } from '../engine/rows'
import type { Grade } from '../model/tables'
import { callOf, type Rule } from '../rules/define'
import leads from './leads.sql?raw'

/** by rule name: switched off, or parameters that differ from the macro's defaults */
export type Settings = Record<string, { off?: boolean; parameters?: Record<string, number> }>

export interface Screened {
  outlets: number
  findings: number
  leads: number
  seconds: number
}

/** what the best finding's grade is worth in a lead's priority */
const worth: Record<Grade, number> = { contradiction: 90, arithmetic: 80, statistical: 70, hint: 30 }

/** readings a slice holds, about: fast rules, prompt cancelling, real progress */
const SLICE = 900_000

const tables = `
create schema if not exists slice;
create or replace table rule_grade (rule varchar, grade grade_t, base double);
create or replace table screened (series_id integer, "time" timestamp, value double, excluded varchar);`

/** macros of the ranking and of every rule; to be run once, after the shared tables */
export const screeningMacros = (rules: Rule[]): string => [tables, leads, ...rules.map(({ sql }) => sql)].join(';\n')

/**
 * Runs every rule over slices of outlets and fills finding, coverage, exclusion and lead anew. A slice lays tables of the
 * same names over `reading`, `series`, `outlet` and `usable`, so the rules' SQL is the same as on everything.
 */
export async function screen(
  connection: Connection,
  rules: Rule[],
  settings: Settings = {},
  signal?: AbortSignal,
  onprogress: (done: number, total: number) => void = () => {}
): Promise<Screened> {
  const started = performance.now()
  const run = (sql: string) => connection.query(sql, signal)
  const active = rules.filter(({ name }) => !settings[name]?.off)
  await run(
    `delete from finding; delete from coverage; delete from exclusion; delete from lead; delete from rule_grade`
  )
  await run(
    `insert into rule_grade values ${rules.map(({ name, grade }) => `('${name}', '${grade}', ${worth[grade]})`).join(', ')}`
  )
  const slices = await slicesOf(run)
  let outlets = 0
  try {
    for (const { first, last, count } of slices) {
      await layOver(run, first, last)
      for (const rule of active) await judge(run, rule, settings[rule.name]?.parameters)
      outlets += count
      onprogress(
        outlets,
        slices.reduce((sum, slice) => sum + slice.count, 0)
      )
    }
    await uncover(connection)
    await run(`insert into lead by name from lead_rows()`)
  } catch (error) {
    await uncover(connection)
    await connection.query(`delete from finding; delete from coverage; delete from exclusion; delete from lead`)
    throw error
  }
  const [counts] = objects<{ findings: number; leads: number }>(
    await run(`select (select count(*) from finding) as findings, (select count(*) from lead) as leads`)
  )
  return { outlets, ...counts!, seconds: (performance.now() - started) / 1000 }
}

/** runs of outlets with about as many readings as a slice should hold */
async function slicesOf(
  run: (sql: string) => Promise<Uint8Array>
): Promise<{ first: number; last: number; count: number }[]> {
  return objects(
    await run(`with sized as (select outlet_id, sum(sum(readings)) over (order by outlet_id) - sum(readings) as before from series group by outlet_id)
      select min(outlet_id) as first, max(outlet_id) as last, count(*)::integer as count from sized group by (before // ${SLICE})::integer order by first`)
  )
}

async function layOver(run: (sql: string) => Promise<Uint8Array>, first: number, last: number): Promise<void> {
  const ids = `series_id between ${first * 4096} and ${last * 4096 + 4095}`
  await run(`
create or replace view slice.reading as select * from bamai.main.reading where ${ids};
create or replace view slice.series as select * from bamai.main.series where ${ids};
create or replace view slice.outlet as select * from bamai.main.outlet where outlet_id between ${first} and ${last};
set search_path = 'slice,main'`)
  await run(`create or replace temp table screened as from sifted()`)
  await run(`
create or replace temp table usable as select series_id, "time", value from screened where excluded is null;
create or replace temp table usable_summary as from bamai.main.usable_summary;
insert into bamai.main.exclusion select series_id, excluded, count(*)::integer from screened where excluded is not null group by all`)
}

async function judge(
  run: (sql: string) => Promise<Uint8Array>,
  rule: Rule,
  parameters?: Record<string, number>
): Promise<void> {
  await run(`create or replace temp table scoped as ${callOf({ name: `${rule.name}-scope` }, parameters)}`)
  const [scope] = objects<{ judged: boolean }>(
    await run(`select coalesce(bool_or(reason is null), false) as judged from scoped`)
  )
  // planning a rule costs as much as running it
  if (scope!.judged) {
    await run(`create or replace temp table fired as ${callOf(rule, parameters)}`)
    await run(
      `insert into bamai.main.finding by name select '${rule.name}' as rule, * from fired order by outlet_id, series_id, starts_at`
    )
  }
  await run(`insert into bamai.main.coverage
    select '${rule.name}', outlet_id, series_id,
      (case when reason is not null then 'not evaluated' when ${scope!.judged ? 'series_id in (select series_id from fired)' : 'false'} then 'flagged' else 'clear' end)::status_t, reason
    from scoped`)
}

async function uncover(connection: Connection): Promise<void> {
  await connection.query(
    `set search_path = 'main'; ${['screened', 'usable', 'usable_summary', 'scoped', 'fired'].map((name) => `drop table if exists temp.${name}`).join('; ')}`
  )
}
