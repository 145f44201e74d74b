import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDatabase } from '../../tests/database'
import { callOf, macroOf } from './define'
import { rules } from './index'
import { fill, honest, seeded } from './seeded'

const here = new URL('.', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const headings = {
  zh: ['看什么', '为什么', '参数', '正常原因', '现场看什么', '阈值来源'],
  en: [
    'What it looks for',
    'Why',
    'Parameters',
    'Innocent explanations',
    'What to check on site',
    'Sources of the thresholds'
  ]
}
const shape = (type: string) => ({
  outlet_id: 'INTEGER',
  series_id: 'INTEGER',
  starts_at: 'TIMESTAMP',
  ends_at: 'TIMESTAMP',
  readings: 'INTEGER',
  score: 'DOUBLE',
  evidence: type
})
const columns = (described: { column_name: string; column_type: string }[]) =>
  Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]))

// sums are added up in another order
const rounded = (rows: unknown) =>
  JSON.parse(JSON.stringify(rows), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value))

const db = await openDatabase()

test('every folder is a rule', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort())
})

test.each(rules)('$name has its five files and no more', ({ name }) => {
  expect(readdirSync(new URL(name, here)).sort()).toEqual(['en.md', 'rule.sql', 'rule.test.ts', 'rule.ts', 'zh.md'])
})

test.each(rules)('$name answers in the shape of a finding, and its scope in the shape of a reason', async (rule) => {
  expect(columns(await db.rows(`describe ${callOf(rule)}`))).toEqual(shape('MAP(VARCHAR, DOUBLE)'))
  expect(columns(await db.rows(`describe from ${macroOf(rule)}_scope()`))).toEqual({
    outlet_id: 'INTEGER',
    series_id: 'INTEGER',
    reason: 'VARCHAR'
  })
})

test.each(rules)('$name has a range around the default of each parameter of its macro', async (rule) => {
  const macros = await db.rows<{ parameters: string[]; macro_definition: string }>(
    `select parameters from duckdb_functions() where function_name in ('${macroOf(rule)}', '${macroOf(rule)}_scope')`
  )
  expect(macros).toHaveLength(2)
  for (const { parameters } of macros) expect(parameters).toEqual(Object.keys(rule.parameters))
  for (const [name, { min, max, step }] of Object.entries(rule.parameters)) {
    const value = Number(rule.sql.match(new RegExp(`macro ${macroOf(rule)}\\(.*?\\b${name} := (-?[\\d.]+)`))?.[1])
    expect(value).toBeGreaterThanOrEqual(min)
    expect(value).toBeLessThanOrEqual(max)
    expect(step).toBeGreaterThan(0)
    await db.rows(callOf(rule, { [name]: min }))
    await db.rows(callOf(rule, { [name]: max }))
  }
})

test.each(rules)('$name is explained in both languages', ({ docs, parameters }) => {
  for (const language of ['zh', 'en'] as const) {
    expect(docs[language]).toMatch(/^# \S/)
    expect(docs[language].match(/^## .+$/gm)).toEqual(headings[language].map((heading) => `## ${heading}`))
    for (const name of Object.keys(parameters)) expect(docs[language]).toContain(`- \`${name}\``)
    expect(docs[language]).not.toMatch(/造假|违法|fraud|violation/)
  }
})

test.each(rules)('$name suspects, and asks to verify', ({ suspicion }) => {
  expect(suspicion.zh).toMatch(/^疑似.+，待核查。$/)
  expect(suspicion.en).toMatch(/^Suspected .+, to be verified\.$/)
})

test('finds the same on slices of outlets as on everything', async () => {
  const { uniform, normal } = seeded(5)
  const samples = Array.from({ length: 6 }, (_, i) => {
    const values = honest(i, { length: 3000 })
    const at = 500 + Math.floor(1000 * uniform())
    for (let hour = at; hour < at + 60; hour++)
      values[hour] = i % 2 ? 18.7 : Number((18 * (1 + 0.012 * normal())).toFixed(1))
    for (let hour = at + 600; hour < at + 610; hour++) values[hour]! *= 5
    return [
      { outlet: i + 1, values },
      {
        outlet: i + 1,
        stage: 'in' as const,
        values: values.map((value, hour) => (hour > 2500 ? value * 0.9 : 10 * value))
      }
    ]
  }).flat()
  await fill(db, samples)
  const all = new Map<string, unknown[]>()
  for (const rule of rules) {
    all.set(rule.name, await db.rows(callOf(rule)))
    expect(all.get(rule.name), rule.name).not.toHaveLength(0)
  }
  await db.run(`create schema slice; set search_path = 'slice,main'`)
  const sliced = new Map<string, unknown[]>(rules.map(({ name }) => [name, []]))
  for (const first of [1, 3, 5]) {
    for (const table of ['reading', 'series', 'usable'])
      await db.run(`create or replace table slice.${table} as select * from main.${table}
        where series_id between ${first * 4096} and ${(first + 2) * 4096 - 1}`)
    for (const rule of rules) sliced.get(rule.name)!.push(...(await db.rows(callOf(rule))))
  }
  for (const { name } of rules) expect(rounded(sliced.get(name)), name).toEqual(rounded(all.get(name)))
})
