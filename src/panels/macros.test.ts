import { expect, test } from 'vitest'
import { openDatabase } from '../../tests/database'
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
