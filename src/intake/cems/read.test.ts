import { expect, test } from 'vitest'
import { allRows } from '../json/all-rows'
import { fuzz } from '../json/fuzz'
import { readText } from '../text/read'
import { looksLikeCems } from './looks-like'
import { names } from './names'
import { asCems } from './read'

const cems = [
  '3948,"1","070101",0,1364.4,4257.9,.371,1,392,-9,3677.7,1,2,1,3,-9',
  '3948,"1","070101",1,-9,-9,-9,0,-9,-9,-9,,,,,-9',
  ''
].join('\n')

const open = async (text: string | Blob) => {
  const reading = await readText(new Blob([text]))
  return looksLikeCems(reading.tables[0]!.top) ? asCems(reading) : reading
}

test('a file without header gets its header, and every row stays a row', async () => {
  const { format, tables } = await open(cems)
  const [table] = tables
  expect(format).toBe('EPA CEMS')
  expect(table!.top[0]).toEqual(names)
  const rows = await allRows(table!)
  expect(rows).toEqual(table!.top.slice(1))
  expect(rows[0]).toEqual('3948,1,070101,0,1364.4,4257.9,.371,1,392,-9,3677.7,1,2,1,3,-9'.split(','))
  expect(await table!.rowsOf(0, 16)).toEqual([1, 2])
})

test('hints say what is time, value and mark, and that -9 is nothing', async () => {
  const { hints } = (await open(cems)).tables[0]!
  expect(Object.keys(hints!.columns!)).toEqual(names)
  expect(hints).toMatchObject({
    time: ['%y%m%d %H'],
    hourLabel: 'start',
    columns: { DATE: { role: 'time' }, HOUR: { role: 'time' }, NOXRMEASURE: { role: 'mark', parameter: 'NOXRATE' } },
    sentinels: { NOXMASS: [-9], UNITFLOW: [-9] },
    marks: { 1: 'normal', 3: 'manual' }
  })
  expect(hints!.sentinels).not.toHaveProperty('ORISPL')
})

test('other tables of sixteen columns are left alone', async () => {
  expect((await open('a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\n')).format).toBe('CSV')
  expect((await open(cems.replace('070101', '071301'))).format).toBe('CSV')
})

test('a broken file is refused and nothing else', async () => {
  await fuzz(open, new TextEncoder().encode(cems))
})
