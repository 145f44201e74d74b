import fc from 'fast-check'
import { expect } from 'vitest'
import { type Reading, Refused } from '../format'
import { allRows } from './all-rows'

/** longest that a broken file of a few kilobytes may keep a reader busy, ms */
const PATIENCE = 5000

/** reads a file to its last row; a refusal is an answer, any other error is not */
export async function survives(read: (file: Blob) => Promise<Reading | undefined>, bytes: Uint8Array): Promise<void> {
  const started = performance.now()
  try {
    const reading = await read(new Blob([bytes as Uint8Array<ArrayBuffer>]))
    for (const table of reading?.tables ?? []) {
      if ((await allRows(table)).length === 0) continue
      await table.rowsOf(0, table.top[0]?.length ?? 0)
      await table.firstRow(0)
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  expect(performance.now() - started).toBeLessThan(PATIENCE)
}

/** a good file with bytes changed, cut out, repeated or cut off */
export const mutated = (good: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }),
      cut: fc.tuple(fc.nat(good.length), fc.nat(64)),
      end: fc.option(fc.nat(good.length))
    })
    .map(({ changes, cut: [at, length], end }) => {
      const bytes = good.slice()
      for (const [place, byte] of changes) bytes[place] = byte
      const shorter = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)])
      return end === null ? bytes : end % 2 ? shorter : bytes.slice(0, end)
    })

/** a thousand files of nonsense, and a thousand that were good once */
export async function fuzz(
  read: (file: Blob) => Promise<Reading | undefined>,
  good: Uint8Array,
  numRuns = 1000
): Promise<void> {
  const opening = good.slice(0, 8)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, disguised) =>
      survives(read, disguised ? new Uint8Array([...opening, ...bytes]) : bytes)
    ),
    { numRuns }
  )
  await fc.assert(
    fc.asyncProperty(mutated(good), (bytes) => survives(read, bytes)),
    { numRuns }
  )
}
