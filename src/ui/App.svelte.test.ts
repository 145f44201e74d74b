import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Desk } from '../state/desk.svelte'
import { language } from '../state/language.svelte'
import type { Opened, Source, Workbench } from '../workbench'
import App from './App.svelte'

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
)
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {} }))

const source = {
  id: 1,
  name: '甲山.csv',
  bytes: 10,
  sha256: 'abcdef0123',
  format: 'CSV',
  encoding: 'utf-8',
  rows: 2,
  textCells: 6,
  readings: 2,
  missing: 1,
  rejects: 1,
  setAside: 2,
  aside: { columns: 2 },
  outlets: 1,
  series: 1,
  first: '2026-03-01 00:00',
  last: '2026-03-01 01:00',
  step: 60,
  cycle: 60,
  questions: [],
  markWords: [],
  signature: '',
  rejectSample: [{ row: 3, column: 'COD', raw: '<b>1.2.4</b>', reason: 'not a number' }],
  tables: [
    {
      preamble: [],
      headerRows: 1,
      rows: 2,
      firstRows: [['2026-03-01 00:00', '31.4']],
      columns: [
        { index: 0, header: '时间', role: 'time', confidence: 1, samples: [] },
        {
          index: 1,
          header: 'COD',
          role: 'value',
          confidence: 1,
          parameter: 'COD',
          stage: 'out',
          basis: 'measured',
          unit: 'mg/L',
          samples: []
        }
      ]
    }
  ]
} as Source
const refused: Opened = { refused: { name: 'b.pdf', code: 'not-a-table', found: 'PDF' } }

let workbench: Partial<Workbench>
beforeEach(() => {
  location.hash = ''
  language.choose('zh')
  workbench = {
    open: async () => [{ source }, refused],
    reread: vi.fn(async () => [{ source }]),
    screen: () => new Promise(() => {}),
    cancel: vi.fn()
  }
})
afterEach(cleanup)

const opened = async () => {
  const desk = new Desk(workbench as Workbench)
  render(App, { desk })
  await desk.sources.open([new File([], '甲山.csv')])
  return desk
}

test('an empty page says what to do', () => {
  render(App, { desk: new Desk(workbench as Workbench) })
  expect(screen.getByText('把监测数据文件拖到这里')).toBeTruthy()
})

test('a file shows what was read, and what was not as plain text', async () => {
  await opened()
  expect(await screen.findByText('两边相等 ✓')).toBeTruthy()
  expect(screen.getByText('<b>1.2.4</b>')).toBeTruthy()
  expect(screen.getByText(/不是数据表（看起来是 PDF）/)).toBeTruthy()
})

test('choosing another unit reads the file anew', async () => {
  await opened()
  await fireEvent.change(await screen.findByLabelText('COD：单位'), { target: { value: 'µg/L' } })
  // reading waits until screening has stopped
  expect(workbench.cancel).toHaveBeenCalled()
})

test('the language is switched at once, and said to the reader of the page', async () => {
  render(App, { desk: new Desk(workbench as Workbench) })
  await fireEvent.click(screen.getByText('En'))
  expect(screen.getByText('Drop monitoring files here')).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})

test('a worker that fails is told in a sentence', async () => {
  const desk = new Desk(workbench as Workbench)
  render(App, { desk })
  desk.break()
  expect(await screen.findByText(/计算引擎没能启动/)).toBeTruthy()
})
