import { Refused } from '../format'
import { cellsOf, cellText } from './cells'
import { Columns } from './columns'
import type { RowBatch } from './row-table'
import type { Shape } from './shape'
import { past, unquoted, valueEnd } from './walk'

type Fill = (put: (name: string, cell: string) => void) => void

const BATCH = 1000

/** the rows of a text, one after the other: each puts its cells and says where it ends */
export function* rowsOf(text: string, shape: Shape): Generator<{ fill: Fill; end: number }> {
  if (shape.kind === 'columns') yield* across(text, shape.columns)
  else if (shape.kind === 'one') yield { fill: (put) => cellsOf(text, shape.at, put), end: text.length }
  else {
    let skip = shape.kind === 'rows' ? (shape.skip ?? 0) : 0
    for (const { key, at, end } of parts(text, shape.at))
      if (skip-- <= 0) yield { fill: filler(text, key, at, end), end }
  }
}

function filler(text: string, key: string | undefined, at: number, end: number): Fill {
  return (put) => {
    if (key !== undefined) put('', key)
    if (text[at] === '{' || text[at] === '[') cellsOf(text, at, put)
    else if (cellText(text, at, end)) put('0', cellText(text, at, end))
  }
}

/** goes down all columns at once */
function* across(text: string, columns: [name: string, at: number][]): Generator<{ fill: Fill; end: number }> {
  const walks = columns.map(([name, at]) => ({ name, walk: parts(text, at) }))
  for (;;) {
    const cells = walks.map(({ name, walk }) => ({ name, part: walk.next() }))
    const given = cells.flatMap(({ name, part }) => (part.done ? [] : [{ name, ...part.value }]))
    if (given.length === 0) return
    if (given.some(({ key }) => key !== given[0]!.key)) throw new Refused('unreadable', 'JSON')
    yield {
      fill: (put) => given.forEach(({ name, at, end }) => put(name, cellText(text, at, end))),
      end: given.at(-1)!.end
    }
  }
}

interface Part {
  key?: string
  at: number
  end: number
}

/** elements of a list or members of an object, one at a time; what is wrong further on is found when it comes */
export function* parts(text: string, at: number): Generator<Part> {
  const close = text[at] === '[' ? ']' : '}'
  let next = past(text, at + 1)
  while (text[next] !== close) {
    let key: string | undefined
    if (close === '}') {
      const keyEnd = valueEnd(text, next)
      key = unquoted(text, next, keyEnd)
      next = past(text, past(text, keyEnd) + 1)
    }
    const end = valueEnd(text, next)
    yield { key, at: next, end }
    next = past(text, end)
    if (text[next] === ',') next = past(text, next + 1)
  }
}

/** rows in batches, once their columns are known */
export function* batchesOf(text: string, shape: Shape, columns: Columns, scale: number): Generator<RowBatch> {
  let rows: string[][] = []
  let first = 1 + (shape.kind === 'rows' ? (shape.skip ?? 0) : 0)
  for (const { fill, end } of rowsOf(text, shape)) {
    rows.push(columns.row(fill))
    if (rows.length < BATCH) continue
    yield { rows, first, end: Math.round(end * scale) }
    first += rows.length
    rows = []
  }
  if (rows.length) yield { rows, first, end: Math.round(text.length * scale) }
}
