import { expect, test } from 'vitest'
import { headings } from './headings'
import { letterOf } from './letter'

test('what is said over several columns is one cell', () => {
  expect(headings(['时间', '化学需氧量·浓度', '化学需氧量·状态', 'pH'])).toEqual([
    [
      { text: '时间', span: 1 },
      { text: '化学需氧量', span: 2 },
      { text: 'pH', span: 1 }
    ],
    [
      { text: '', span: 1 },
      { text: '浓度', span: 1 },
      { text: '状态', span: 1 },
      { text: '', span: 1 }
    ]
  ])
})

test('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
