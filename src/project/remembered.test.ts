import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Remembered } from './remembered'

const recipe = { columns: { COD: { unit: 'µg/L' } }, marks: { 检修: 'maintenance' as const } }

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => void vi.unstubAllGlobals())

test('what was corrected is there when the page is opened again', async () => {
  await new Remembered().keep('shape', recipe)
  const known = await new Remembered().recall('shape')
  expect(known?.recipe).toEqual(recipe)
  expect(known?.date).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(await new Remembered().recall('another')).toBeUndefined()
})

test('what holds for one file only is not said of others', async () => {
  await new Remembered().keep('shape', { ...recipe, site: '甲山', outlet: 'DW001', period: '2026-08-01' })
  expect((await new Remembered().recall('shape'))?.recipe).toEqual(recipe)
})

test('a recipe that says nothing any more is forgotten', async () => {
  const remembered = new Remembered()
  await remembered.keep('shape', recipe)
  await remembered.keep('shape', { columns: {}, outlet: 'DW001' })
  expect(await remembered.recall('shape')).toBeUndefined()
  expect(await new Remembered().recall('shape')).toBeUndefined()
})

test('a file without a shape is never remembered', async () => {
  const remembered = new Remembered()
  await remembered.keep('', recipe)
  expect(await remembered.recall('')).toBeUndefined()
})

test('without a store it lasts as long as the page', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const remembered = new Remembered()
  await remembered.keep('shape', recipe)
  expect((await remembered.recall('shape'))?.recipe).toEqual(recipe)
})

test('a store that refuses is as good as none', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('', 'SecurityError')
    }
  })
  const remembered = new Remembered()
  expect(await remembered.recall('shape')).toBeUndefined()
  await remembered.keep('shape', recipe)
  expect((await remembered.recall('shape'))?.recipe).toEqual(recipe)
})
