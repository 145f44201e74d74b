import { expect, test, vi } from 'vitest'
import type { Opened, Source, Workbench } from '../workbench'
import { Sources } from './sources.svelte'

const source = (id: number, name: string) =>
  ({ id, name, sha256: name, outlets: 1, readings: 10, questions: [] }) as unknown as Source
const opened = (...sources: Source[]): Opened[] => sources.map((source) => ({ source }))
const file = (name: string) => new File([], name)

function sourcesWith(workbench: Partial<Workbench>) {
  const around = { before: vi.fn(async () => {}), after: vi.fn() }
  return { sources: new Sources(workbench as Workbench, around), around }
}

test('a refused file does not touch the others', async () => {
  const refused = { name: 'b.pdf', code: 'not-a-table' as const, found: 'PDF' }
  const { sources, around } = sourcesWith({ open: async () => [...opened(source(1, 'a.csv')), { refused }] })
  await sources.open([file('a.csv'), file('b.pdf')])
  expect(sources.list.map(({ name }) => name)).toEqual(['a.csv'])
  expect(sources.refused).toEqual([refused])
  expect(around.after).toHaveBeenCalledOnce()
})

test('files opened later join those that are open', async () => {
  let id = 0
  const { sources } = sourcesWith({ open: async ([each]) => opened(source(++id, each!.name)) })
  await sources.open([file('a.csv')])
  await sources.open([file('b.csv')])
  expect(sources.list).toHaveLength(2)
  expect(sources.readings).toBe(20)
})

test('a correction keeps those before it, whatever number the file gets', async () => {
  const reread = vi.fn(async () => opened(source(9, 'a.csv')))
  const { sources } = sourcesWith({ open: async () => opened(source(1, 'a.csv')), reread })
  await sources.open([file('a.csv')])
  await sources.correct(sources.list[0]!, 'COD', { unit: 'µg/L' })
  await sources.correct(sources.list[0]!, 'COD', { stage: 'in' })
  expect(reread.mock.lastCall!.slice(0, 2)).toEqual([9, { columns: { COD: { unit: 'µg/L', stage: 'in' } } }])
})

test('whatever reads the readings rests before they change', async () => {
  const order: string[] = []
  const sources = new Sources(
    { open: async () => (order.push('open'), opened(source(1, 'a.csv'))) } as unknown as Workbench,
    { before: async () => void order.push('before'), after: () => order.push('after') }
  )
  await sources.open([file('a.csv')])
  expect(order).toEqual(['before', 'open', 'after'])
})

test('what was stopped says so and leaves what was open', async () => {
  const open = vi.fn(async () => opened(source(1, 'a.csv')))
  const { sources } = sourcesWith({ open })
  await sources.open([file('a.csv')])
  open.mockRejectedValueOnce(new DOMException('', 'AbortError'))
  await sources.open([file('b.csv')])
  expect(sources.work.fault?.code).toBe('stopped')
  expect(sources.list).toHaveLength(1)
  expect(sources.work.running).toBe(false)
})
