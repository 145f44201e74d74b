import { expect } from 'vitest'
import { openReal, realTest } from './open'

realTest('two dialects of one year of air quality read as the same numbers at the same times', async () => {
  const sums = `select parameter, stage, first, last, readings, (select sum(value) from reading where reading.series_id = series.series_id) as total from series order by parameter`
  const [a, b] = [
    await openReal(['uci_airquality/AirQualityUCI.csv']),
    await openReal(['uci_airquality/airquality_us_dates_blank_rows.csv'])
  ]
  for (const { sources } of [a, b])
    expect(sources[0]).toMatchObject({
      rows: 9357,
      readings: 121641,
      first: '2004-03-10 18:00',
      last: '2005-04-04 14:00'
    })
  expect(await a.rows(sums)).toEqual(await b.rows(sums))
})

realTest('a time in four columns is one time', async () => {
  const { sources } = await openReal(['beijing_prsa/PRSA_Data_Dongsi_20130301-20170228.csv'])
  expect(sources[0]).toMatchObject({ rows: 35064, first: '2013-03-01 00:00', last: '2017-02-28 23:00', outlets: 1 })
})
