import { expect, test } from 'vitest'
import { openNodeEngine } from '../../engine/node'
import { objects } from '../../engine/rows'
import { tables } from '../../model/tables'
import { intakeTables, openFile } from '../open'
import { logColumns } from './columns'
import { examples } from './examples'
import { readHj212 } from './read'

test('the table of a log becomes readings, minutes apart from hours', async () => {
  const engine = await openNodeEngine()
  const connection = await engine.connect()
  for (const sql of [tables, intakeTables]) await connection.query(sql)
  const minutes = examples.find(({ name }) => name.startsWith('12'))!.text
  const hour = minutes.replace('CN=2051', 'CN=2061')
  const reading = await readHj212(new Blob([minutes, '\n', hour]))
  const csv = reading.tables[0]!.top.map((row) => row.join()).join('\n')
  const opened = await openFile(engine, connection, Object.assign(new Blob([csv]), { name: 'log.csv' }), {
    columns: logColumns
  })
  expect(opened).toMatchObject({ source: { readings: 52, rejects: 0, outlets: 2 } })
  const rows = objects<Record<string, unknown>>(
    await connection.query(
      `select outlet.name, mn, parameter, series.unit, round(value, 3) as value from reading join series using (series_id) join outlet using (outlet_id)
      where parameter in ('COD', 'flow') and statistic = 'avg' order by all`
    )
  )
  expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
    '2051 23923493201019 COD mg/L 196',
    '2051 23923493201019 flow m³/h 237.924',
    '2061 23923493201019 COD mg/L 196',
    '2061 23923493201019 flow m³/h 237.924'
  ])
})
