import { expect, test } from 'vitest'
import { allRows } from '../json/all-rows'
import { fuzz } from '../json/fuzz'
import { looksLikeWaterml, readWaterml } from './read-waterml'

const one = (code: string, description: string, unit: string, value: unknown[]) => ({
  sourceInfo: { siteName: 'CHOPTANK RIVER', siteCode: [{ value: '01491000' }] },
  variable: {
    variableCode: [{ value: code }],
    variableDescription: description,
    unit: { unitCode: unit },
    options: { option: [{ name: 'Statistic', optionCode: '00000' }] },
    noDataValue: -999999
  },
  values: [{ value, method: [{ methodID: 1 }] }]
})
const response = JSON.stringify({
  declaredType: 'org.cuahsi.waterml.TimeSeriesResponseType',
  value: {
    timeSeries: [
      one('00060', 'Discharge, cubic feet per second', 'ft3/s', [
        { value: '974', qualifiers: ['A'], dateTime: '2019-02-14T00:00:00.000-05:00' },
        { value: '-999999', qualifiers: ['P', 'e'], dateTime: '2019-07-14T00:15:00.250-04:00' }
      ]),
      one('99133', 'Nitrate plus nitrite, water', 'mg/l', [
        { value: '1.10', qualifiers: [], dateTime: '2019-02-14T05:00:00Z' }
      ])
    ]
  }
})

test('values of all sites and parameters are rows of one long table, in the clock they were written in', async () => {
  const [table] = (await readWaterml(new Blob([response]))).tables
  const rows = await allRows(table!)
  expect(rows).toEqual([
    ['01491000', 'CHOPTANK RIVER', '', '2019-02-14 00:00:00', '-05:00', 'flow', 'instant', '974', 'ft³/s', 'A'],
    ['01491000', 'CHOPTANK RIVER', '', '2019-07-14 00:15:00.250', '-04:00', 'flow', 'instant', '-999999', 'ft³/s', 'P,e'],
    ['01491000', 'CHOPTANK RIVER', '', '2019-02-14 05:00:00', 'Z', 'Nitrate plus nitrite', 'instant', '1.10', 'mg/l', '']
  ]) // prettier-ignore
  expect(table!.hints).toMatchObject({ columns: { Item: { role: 'item' } }, sentinels: { Value: [-999999] } })
  expect(table!.hints!.marks).toMatchObject({ 'P,e': 'manual', A: 'normal' })
})

test('a response is known by its type', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  expect(looksLikeWaterml(bytesOf(response))).toBe(true)
  expect(looksLikeWaterml(bytesOf('{"timeSeries":[{"a":1}]}'))).toBe(false)
})

test('a broken response is refused and nothing else', async () => {
  await fuzz(readWaterml, new TextEncoder().encode(response))
})
