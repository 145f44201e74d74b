import { expect, test } from 'vitest'
import { figuresIn } from './figures-in'

const strong = (text: string) => figuresIn(text).flatMap((part) => (part.strong ? [part.text] : []))

test('figures stand out with their units', () => {
  expect(strong('71 小时里，总氮一直在 3.82–4.11 mg/L，波动只有 1.4%')).toEqual(['71 小时', '3.82–4.11 mg/L', '1.4%'])
  expect(strong('For 1,439 hours COD stayed at 36 mg/L: odd')).toEqual(['1,439 hours', '36 mg/L'])
})

test('names, dates and clock times do not', () => {
  expect(strong('NH3-N at DW001 from 2026-08-14 06:00')).toEqual([])
})

test('nothing is lost', () => {
  const text = '出口 COD 连续 55 次测量都是 67.58 mg/L。'
  expect(
    figuresIn(text)
      .map((part) => part.text)
      .join('')
  ).toBe(text)
})
