import { expect, test } from 'vitest'
import { itemsOf } from './items'
import { isEncrypted, messageOf } from './segment'

const values = (cp: string) =>
  [...itemsOf(cp).values].map(([{ code, statistic, unit }, text]) => `${code} ${statistic} ${text} ${unit}`.trim())

test('tells the edition and the bits from Flag', () => {
  expect([0, 3, 4, 5, 7, 8, 9].map((flag) => messageOf(`ST=32;Flag=${flag};CP=&&&&`).edition)).toEqual([
    2005, 2005, 2017, 2017, 2017, 2025, 2025
  ])
  expect(messageOf('Flag=6;PNUM=2;PNO=1;CP=&&&&')).toMatchObject({ numbered: true, answer: false, pnum: 2, pno: 1 })
  expect(messageOf('Flag=5;CP=&&&&')).toMatchObject({ numbered: false, answer: true })
})

test('reads a head in any order, with commas, without QN, with keys after CP', () => {
  expect(messageOf('QN=1534,ST=32;CN=2011;CP=&&DataTime=20240601080000&&;MN=A1;Flag=0')).toMatchObject({
    qn: '1534',
    st: '32',
    mn: 'A1',
    flag: 0,
    cp: 'DataTime=20240601080000'
  })
  expect(messageOf('ST=32;CN=2011;MN=A1;CP=&&&&')).toMatchObject({ qn: '', cp: '', flag: undefined })
})

test('reads CP behind a space and with a trailing semicolon', () => {
  expect(messageOf('CP=&& PolId=w01018;&&').cp).toBe(' PolId=w01018;')
  expect(values(' DataTime=20240601080000; w01018-Avg=1.5;')).toEqual(['w01018 avg 1.5 mg/L'])
})

test('splits on the first = and the last -', () => {
  expect(values('a-b-c-Rtd=x=y')).toEqual(['a-b-c instant x=y'])
})

test('takes , and ; alike between items', () => {
  expect(values('w01018-Avg=1,w21003-Avg=2;w21011-Avg=3')).toHaveLength(3)
})

test('folds case and brings old codes to new ones, and leaves the unknown as it is', () => {
  expect(values('W01018-AVG=1;011-Rtd=2;b01-Rtd=3;B02-Rtd=4;S08-Avg=-1;ele01-Rtd=5;CONC-Rtd=6;W01102-Avg=7')).toEqual([
    'w01018 avg 1 mg/L',
    'w01018 instant 2 mg/L',
    'w00000 instant 3 L/s',
    'a00000 instant 4 m³/s',
    'a01013 avg -1 kPa',
    'ele01 instant 5',
    'CONC instant 6',
    'w01102 avg 7'
  ])
})

test('gives each statistic and the unit that the standard gives it', () => {
  expect(
    values('w20111-Avg=1,w20111-Cou=2;w20116-Avg=3,w20116-Cou=4;w00000-Cou=5;a21026-ZsAvg=6,a21026-ZsRtd=7')
  ).toEqual([
    'w20111 avg 1 µg/L',
    'w20111 total mass 2 g',
    'w20116 avg 3 mg/L',
    'w20116 total mass 4 kg',
    'w00000 total 5 m³',
    'a21026 avg converted 6 mg/m³',
    'a21026 instant converted 7 mg/m³'
  ])
})

test('keeps the first of a repeated key and reports the second', () => {
  const { repeated } = itemsOf('w00000-Avg=66.09,w00000-Avg=19796346.00')
  expect(repeated.map(([{ code, statistic }, text]) => [code, statistic, text])).toEqual([
    ['w00000', 'avg', '19796346.00']
  ])
})

test('hands on what stands for no number, and what is no value it counts', () => {
  expect(values('w01018-Rtd=;w21003-Rtd=null;w21011-Rtd=-;w21001-Rtd=1.2E-3')).toEqual([
    'w01018 instant  mg/L',
    'w21003 instant null mg/L',
    'w21011 instant - mg/L',
    'w21001 instant 1.2E-3 mg/L'
  ])
  expect(itemsOf('w01018-SampleTime=1,w01018-constructor=2;FANSTATUS=1;toString-Flag=N;rubbish').others).toBe(4)
})

test('leaves out the last value of a message that breaks off', () => {
  expect(messageOf('CN=2011;CP=&&w01018-Rtd=1;w21003-Rtd=23', true).cp).toBe('w01018-Rtd=1')
})

test('knows an encrypted message from one with Chinese in it', () => {
  const random = String.fromCharCode(...Array.from({ length: 64 }, (_, i) => (i * 89 + 7) % 256)).replace(/&/g, '')
  expect(isEncrypted(messageOf(`CN=2011;CP=&&${random}&&`))).toBe(true)
  expect(isEncrypted(messageOf(`CN=2061;CP=&&${'9fA4'.repeat(16)}&&`))).toBe(true)
  expect(isEncrypted(messageOf(`CN=9011;CP=&&${random}&&`))).toBe(false)
  expect(isEncrypted(messageOf('CN=3020;CP=&&i11001-Info=//清洗管路，更换试剂//&&'))).toBe(false)
})
