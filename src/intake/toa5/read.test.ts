import { expect, test } from 'vitest'
import { allRows } from '../json/all-rows'
import { fuzz } from '../json/fuzz'
import { readText } from '../text/read'
import { looksLikeToa5 } from './looks-like'
import { asToa5 } from './read'

const toa5 = [
  '"TOA5","Outfall 3","CR1000","66375","CR1000.Std.27","CPU:a.CR1","26415","Hourly"',
  '"TIMESTAMP","RECORD","Flow_Avg","Temp_Max","Temp_Max","Rain_Tot"',
  '"TS","RN","L/s","Deg C","Deg C","mm"',
  '"","","Avg","Max","Max","Tot"',
  '"2026-01-01 00:00:00",1,2.5,"NAN",11.5,0',
  '"2026-01-01 01:00:00",2,2.6,12,11.6,0.2'
].join('\n')

const open = async (text: string | Blob) => {
  const reading = await readText(new Blob([text]))
  return looksLikeToa5(reading.tables[0]!.top) ? asToa5(reading) : reading
}

test('the names are the header, the rows around them are hints', async () => {
  const { format, tables } = await open(toa5)
  const [table] = tables
  expect(format).toBe('TOA5')
  expect(table!.top[0]).toEqual(['TIMESTAMP', 'RECORD', 'Flow_Avg', 'Temp_Max', 'Temp_Max (E)', 'Rain_Tot'])
  expect(table!.hints).toMatchObject({
    site: 'Outfall 3',
    outlet: 'Hourly',
    columns: {
      TIMESTAMP: { role: 'time' },
      RECORD: { role: 'aside' },
      Flow_Avg: { unit: 'L/s', statistic: 'avg' },
      'Temp_Max (E)': { unit: '°C', statistic: 'max' },
      Rain_Tot: { unit: 'mm', statistic: 'total' }
    }
  })
  expect(await allRows(table!)).toEqual(table!.top.slice(1))
  expect(await allRows(table!)).toHaveLength(2)
  expect(await table!.rowsOf(0, 6)).toEqual([5, 6])
})

test('other delimited files are left alone', async () => {
  for (const text of ['time,cod\n2026-01-01,1\n', 'TOA5,a\nb,c\n', 'TOB1,a\nTIMESTAMP,b\n\n\n'])
    expect((await open(text)).format).toBe('CSV')
})

test('a broken file is refused and nothing else', async () => {
  await fuzz(open, new TextEncoder().encode(toa5))
})
