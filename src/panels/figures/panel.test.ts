// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../tests/database'
import { seededDatabase } from '../seed'
import { spread } from './draw'
import {
  accountCall,
  type AccountRow,
  coverageCall,
  drawAccount,
  extentCall,
  gradesCall,
  rulesCall,
  type TestRow,
  testsCall
} from './panel'

let db: Database
beforeAll(async () => void (db = await seededDatabase()))

test('every reading of the files is counted once: screened, or why not', async () => {
  const rows = await db.rows<AccountRow>(accountCall())
  expect(rows).toEqual([
    { reason: 'screened', readings: 2 * 456 - 48 },
    { reason: 'no rule could judge', readings: 3 * 456 - 100 },
    { reason: 'below detection', readings: 100 },
    { reason: 'stopped', readings: 48 },
    { reason: 'missing', readings: 40 },
    { reason: 'rejected', readings: 5 }
  ])
  const [whole] = await db.rows<{ n: number }>('select sum(readings + missing + rejects)::integer as n from source')
  expect(rows.reduce((sum, row) => sum + row.readings, 0)).toBe(whole!.n)
})

test('tests that were made and those that could not be add up to all', async () => {
  const rows = await db.rows<TestRow>(testsCall())
  expect(rows).toEqual([
    { reason: null, tests: 4, flagged: 3 },
    { reason: 'too few readings', tests: 2, flagged: 0 }
  ])
})

test('counts leads of all four grades, the strongest first', async () => {
  expect(await db.rows(gradesCall())).toEqual([
    { grade: 'contradiction', leads: 1, outlets: 1 },
    { grade: 'arithmetic', leads: 0, outlets: 0 },
    { grade: 'statistical', leads: 0, outlets: 0 },
    { grade: 'hint', leads: 1, outlets: 1 }
  ])
})

test('counts a lead for each rule it stands on, and coverage by parameter', async () => {
  expect(await db.rows(rulesCall())).toContainEqual({ rule: 'still-while-flowing', leads: 1, findings: 1 })
  expect(await db.rows(coverageCall())).toContainEqual({
    rule: 'variance-collapse',
    parameter: 'NOx',
    flagged: 0,
    clear: 0,
    not_evaluated: 1,
    reason: 'too few readings'
  })
  expect(await db.rows(extentCall())).toMatchObject([{ sites: 2, outlets: 2, series: 5, readings: 2280, step: 60 }])
})

test('an empty table is a count of nothing, not an error', async () => {
  await db.run('delete from coverage; delete from series; delete from exclusion; delete from source')
  expect(await db.rows(accountCall())).toEqual([])
  expect(await db.rows(extentCall())).toMatchObject([{ series: 0, readings: 0, first: null, step: null }])
  expect(await db.rows(testsCall())).toEqual([])
})

test('draws the whole, and what is missing from it named below', () => {
  const rows = [
    { reason: 'screened', readings: 750 },
    { reason: 'stopped', readings: 200 },
    { reason: 'missing', readings: 50 }
  ]
  const svg = drawAccount(rows, 400, { label: 'account', reason: (reason) => reason })
  const boxes = [...svg.querySelectorAll('rect')].map((rect) => [rect.getAttribute('x'), rect.getAttribute('width')])
  expect(boxes).toEqual([
    [null, '300'],
    ['300', '99.5'],
    ['0.5', '318.5'],
    ['320.5', '78.5']
  ])
  expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['stopped', '200', 'missing', '50'])
})

test('labels keep apart and within the width', () => {
  const label = (x: number, name: string) => ({ x, name, count: '1' })
  const placed = spread([label(0, '停产标记'), label(180, '缺失'), label(195, '拒读')], 200)
  expect(placed.map((at) => at.x)).toEqual([0, 142, 176])
  expect(spread([label(0, '停产标记'), label(20, '低于检出限')], 60)).toHaveLength(1)
})
