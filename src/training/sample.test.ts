import { read, utils } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sampleFiles } from './sample'

const files = sampleFiles()
const decode = (name: string, encoding = 'utf-8') => new TextDecoder(encoding, { fatal: true }).decode(files.get(name))
const truth = JSON.parse(decode('truth.json')) as {
  files: { name: string; rows: number; outlets: { site: string; name: string; mn: string; guilty: boolean }[] }[]
}
const [county, enterprise] = truth.files

test.each([...files.keys()])('%s on disk is what the simulator writes', (name) => {
  expect(Buffer.compare(readFileSync(`sample-data/${name}`), files.get(name)!)).toBe(0)
})

test('is written the same twice', () => {
  for (const [name, bytes] of sampleFiles()) expect(Buffer.compare(bytes, files.get(name)!)).toBe(0)
})

test('stays small', () => {
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0)
  expect(bytes).toBeLessThan(3_000_000)
})

test('holds at least eight innocent outlets and about a third guilty', () => {
  const outlets = truth.files.flatMap((file) => file.outlets)
  const guilty = outlets.filter((outlet) => outlet.guilty).length
  expect(outlets.length - guilty).toBeGreaterThanOrEqual(8)
  expect(guilty / outlets.length).toBeGreaterThan(0.25)
  expect(guilty / outlets.length).toBeLessThan(0.45)
  for (const { mn } of outlets) expect(mn).toMatch(/^[0-9A-F]{24}$/)
})

test('the county report is as dirty as a real one', () => {
  const lines = decode('county-hourly.csv', 'gb18030').trimEnd().split('\r\n')
  expect(lines[0]).toBe('甲山县重点排污单位自动监测数据小时报表')
  expect(lines[2]).toMatch(/^企业名称,统一社会信用代码,/)
  expect(lines).toHaveLength(county!.rows + 3 + 2)
  expect(lines.at(-2)).toMatch(/^平均值,/)
  expect(lines.at(-1)).toMatch(/^合计,/)
  const text = lines.join('\n')
  for (const cell of [',--,', ',null,', ',<0.05,', '(维护)', '"1,', ',12.5.3,', ',见台账,', ',停产'])
    expect(text).toContain(cell)
  expect(text).toMatch(/[０-９]．[０-９]/)
})

test('the workbook has two header rows, merged, above text cells', () => {
  const book = read(files.get('enterprise-monthly.xlsx'))
  expect(book.SheetNames).toEqual(enterprise!.outlets.map(({ name }) => name))
  const sheet = book.Sheets[book.SheetNames[1]!]!
  const [, , upper, lower, first] = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true })
  expect(upper?.slice(0, 4)).toEqual(['检测时间', '化学需氧量', '', '氨氮'])
  expect(lower?.slice(1, 3)).toEqual(['浓度(mg/L)', '排放量(kg)'])
  expect(first?.every((cell) => typeof cell === 'string')).toBe(true)
  expect(sheet['!merges']).toHaveLength(10)
})
