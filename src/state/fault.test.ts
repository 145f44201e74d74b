import { expect, test } from 'vitest'
import { faultOf } from './fault'

test.each([
  [new DOMException('x', 'AbortError'), 'stopped', ''],
  [new Error('Out of Memory Error: could not allocate block of size 256 KiB'), 'memory', ''],
  [new Error('Binder Error: Referenced column "cod" not found in FROM clause!'), 'column', 'cod'],
  [new Error('Catalog Error: Table with name readings does not exist!'), 'table', 'readings'],
  [new Error('Parser Error: syntax error at or near "form"'), 'syntax', 'form'],
  [new TypeError('Failed to fetch'), 'network', ''],
  [new Error('a cancelled query went on'), 'fatal', ''],
  ['something else', 'other', 'something else']
])('%s is understood', (error, code, detail) => {
  expect(faultOf(error)).toEqual({ code, detail })
})
