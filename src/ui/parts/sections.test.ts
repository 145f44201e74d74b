import { expect, test } from 'vitest'
import { sectionsOf, spansOf } from './sections'

const page = `# 恒值

## 看什么

一行字，
接着一行。

## 现场看什么

- 取样管，
  从头到尾。
- 校准记录。
`

test('a page is cut at its headings', () => {
  expect(sectionsOf(page)).toEqual([
    { title: '恒值', blocks: [] },
    { title: '看什么', blocks: [{ list: false, text: '一行字， 接着一行。' }] },
    { title: '现场看什么', blocks: [{ list: true, items: ['取样管， 从头到尾。', '校准记录。'] }] }
  ])
})

test('markup stays text', () => {
  expect(spansOf('看 `hours` 与 **波动**，见[标准](https://example.org)<img>')).toEqual([
    { kind: 'text', text: '看 ' },
    { kind: 'code', text: 'hours' },
    { kind: 'text', text: ' 与 ' },
    { kind: 'strong', text: '波动' },
    { kind: 'text', text: '，见标准<img>' }
  ])
})
