import { expect, test } from 'vitest'
import type { Source } from '../workbench'
import { answerIn, appliedAnswer, buttonsOf, type Question, recipeOf } from './answers'
import { merged } from './recipe'

const ask = (code: Question['code'], subject: string, guess: string): Question => ({ code, subject, guess })
const source = { tables: [{ columns: [{ header: '流量(m3)', unit: 'm³/h' }] }] } as unknown as Source

test.each([
  [ask('hour-label', '时间', 'start'), 'end', { hourLabel: 'end' }],
  [ask('sentinel', 'CO', '-200'), 'missing', { sentinels: { CO: [-200] } }],
  [ask('sentinel', 'CO', '−200'), 'keep', { sentinels: { CO: [] } }],
  [ask('magnitude', '流量(m3)', 'L/s'), 'L/s', { columns: { '流量(m3)': { unit: 'L/s' } } }],
  [ask('unknown-unit', '流量(m3)', 'g/s'), 'm³/s', { columns: { '流量(m3)': { unit: 'm³/s' } } }],
  [ask('unknown-mark', '零漂', 'unknown'), 'calibration', { marks: { 零漂: 'calibration' } }],
  [ask('period', 'a.xls', '2022-01-01'), '2022-08-01', { period: '2022-08-01' }],
  [ask('outlet', 'a.csv', 'a'), '甲山\nDW001', { site: '甲山', outlet: 'DW001' }],
  [ask('outlet', 'a.csv', 'a'), '甲山\n', { site: '甲山' }]
])('%j answered %j is part of the recipe, and known to be answered', (question, answer, recipe) => {
  expect(answerIn({}, question)).toBeUndefined()
  expect(recipeOf(question, answer)).toEqual(recipe)
  expect(answerIn(recipeOf(question, answer), question)).toBe(answer)
})

test('day before month is said in patterns of the engine', () => {
  const question = ask('time-order', '时间', 'month-day')
  const recipe = recipeOf(question, 'day-month')
  expect(recipe.time).toContain('%d/%m/%Y %H:%M')
  expect(answerIn(recipe, question)).toBe('day-month')
})

test('nothing is taken out or rescaled before somebody says so', () => {
  expect(appliedAnswer(ask('sentinel', 'CO', '-200'), source)).toBe('keep')
  expect(appliedAnswer(ask('magnitude', '流量(m3)', 'L/s'), source)).toBe('m³/h')
  expect(buttonsOf(ask('magnitude', '流量(m3)', 'L/s'), source)).toEqual(['L/s', 'm³/h'])
  expect(appliedAnswer(ask('hour-label', '时间', 'start'), source)).toBe('start')
})

test('what was said before stays, and the later word holds', () => {
  const recipe = { columns: { COD: { unit: 'mg/L' } }, marks: { 检: 'fault' as const }, missing: ['离'] }
  expect(
    merged(recipe, {
      columns: { COD: { stage: 'in' }, pH: { role: 'aside' } },
      marks: { 检: 'normal' },
      missing: ['断']
    })
  ).toEqual({
    columns: { COD: { unit: 'mg/L', stage: 'in' }, pH: { role: 'aside' } },
    marks: { 检: 'normal' },
    missing: ['离', '断']
  })
})
