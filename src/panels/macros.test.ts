import { expect, test } from 'vitest'
import { openDatabase } from '../../tests/database'
import { rules } from '../rules'
import { panelMacros } from './macros'

test('every panel runs on empty tables, whatever the order of its macros', async () => {
  const db = await openDatabase()
  await db.run(panelMacros)
  await db.run(panelMacros)
  const empty = [
    'lead_list()',
    'lead_findings(lead := 1)',
    'lanes()',
    'lane_cells()',
    'lane_presence()',
    'lane_marks()'
  ]
  for (const call of empty) expect(await db.rows(`from ${call}`)).toEqual([])
})

test('no panel takes the name of a rule', () => {
  const named = (sql: string) => [...sql.matchAll(/create or replace macro (\w+)/g)].map((found) => found[1]!)
  const taken = rules.flatMap((rule) => named(rule.sql))
  expect(named(panelMacros).filter((name) => taken.includes(name))).toEqual([])
  expect(new Set(named(panelMacros)).size).toBe(named(panelMacros).length)
})
