import { expect, test } from 'vitest'
import { allRows } from '../json/all-rows'
import { fuzz } from '../json/fuzz'
import { readText } from '../text/read'
import { looksLikeDmr } from './looks-like'
import { asDmr } from './read'

const dmr = [
  'activity_id,npdes_id,perm_feature_nmbr,parameter_desc,monitoring_location_desc,limit_value_nmbr,statistical_base_type_code,monitoring_period_end_date,dmr_value_nmbr,dmr_unit_desc,dmr_value_qualifier_code,nodi_code',
  '3602060984,"TX0124362","001","BOD, 5-day","Effluent Gross",20,"MAX",01/31/2021,2,"mg/L","<",""',
  '3602060984,"TX0124362","001","BOD, 5-day","Raw Sewage Influent",,"AVG",01/31/2021,180,"mg/L","=",""',
  '3602060984,"TX0124362","101","Flow","Effluent Gross",1.5,"AVG",02/28/2021,,"",,"C"',
  ''
].join('\n')

const open = async (text: string | Blob) => {
  const reading = await readText(new Blob([text]))
  return looksLikeDmr(reading.tables[0]!.top) ? asDmr(reading) : reading
}

test('a qualifier goes before its value, an influent is told apart, all else stays where it was', async () => {
  const { format, tables } = await open(dmr)
  const rows = await allRows(tables[0]!)
  expect(format).toBe('EPA DMR')
  expect(rows).toEqual(tables[0]!.top.slice(1))
  expect(rows).toEqual([
    ['3602060984', 'TX0124362', '001', 'BOD, 5-day', 'Effluent Gross', '20', 'MAX', '01/31/2021', '<2', 'mg/L', '<', ''],
    ['3602060984', 'TX0124362', '001', 'BOD, 5-day · influent', 'Raw Sewage Influent', '', 'AVG', '01/31/2021', '180', 'mg/L', '=', ''],
    ['3602060984', 'TX0124362', '101', 'Flow', 'Effluent Gross', '1.5', 'AVG', '02/28/2021', '', '', '', 'C']
  ]) // prettier-ignore
})

test('hints make it a long table in which every other column is set aside', async () => {
  const { hints } = (await open(dmr)).tables[0]!
  expect(hints!.time).toEqual(['%m/%d/%Y', '%Y-%m-%d'])
  expect(Object.values(hints!.columns!).map(({ role }) => role)).toEqual([
    'aside', 'site', 'outlet', 'item', 'aside', 'aside', 'statistic', 'time', 'value', 'unit', 'aside', 'aside'
  ]) // prettier-ignore
})

test('a broken file is refused and nothing else', async () => {
  await fuzz(open, new TextEncoder().encode(dmr))
})
