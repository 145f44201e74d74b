import { isDatum } from '../cell'
import { Refused } from '../format'
import { cellText } from './cells'
import { elements, members, past, valueEnd } from './walk'

/** where in a text the rows of its table stand */
export type Shape = { preamble: [name: string, text: string][] } &
  /** `skip`: the first list names the places of the others */
  (
    | { kind: 'rows'; at: number; names?: string[]; skip?: number }
    | { kind: 'one'; at: number }
    /** one object for each row, under a name of its own: `{"0": {…}, "1": {…}}` */
    | { kind: 'named'; at: number }
    /** one list for each column, or one object of cells by row */
    | { kind: 'columns'; columns: [name: string, at: number][] }
  )

type Member = [key: string, at: number, end: number]

const headers = /^(columns?|fields?|headers?|names?|schema)$/i
const opens = (text: string, at: number) => text[past(text, at + 1)] ?? ''
const isRows = (text: string, [, at]: Member) => text[at] === '[' && '{['.includes(opens(text, at))
const isColumn = (text: string, [, at]: Member) => text[at] === '[' && !'{[]'.includes(opens(text, at))

/** finds the table in a text that holds one value; objects are looked into one level deep */
export function shapeOf(text: string, at: number): Shape {
  if (text[at] === '[') {
    if (!isRows(text, ['', at, 0])) throw new Refused('one-column', text.slice(at, at + 40))
    return { kind: 'rows', at, ...headIn(text, at), preamble: [] }
  }
  const root = membersOf(text, at)
  const objects: Member[][] = [root, ...root.filter(([, at]) => text[at] === '{').map(([, at]) => membersOf(text, at))]
  const lists = objects.flatMap((own) =>
    own.filter((member) => isRows(text, member)).map((member) => ({ member, own }))
  )
  // of several lists the longest is the table, unless it names the columns of another
  const rows = lists
    .filter(
      ({ member: [key], own }) => !(headers.test(key) && own.some(([other]) => /^(data|rows|values)$/i.test(other)))
    )
    .sort((a, b) => b.member[2] - b.member[1] - (a.member[2] - a.member[1]))[0]
  if (rows) {
    const [, at] = rows.member
    const names = namesOf(text, rows.own)
    return { kind: 'rows', at, ...(names ? { names } : headIn(text, at)), preamble: said(text, root) }
  }
  const columns = objects
    .map((own) => own.filter((member) => isColumn(text, member)))
    .sort((a, b) => b.length - a.length)[0]!
  if (columns.length > 1)
    return { kind: 'columns', columns: columns.map(([key, at]) => [key, at]), preamble: said(text, root) }
  return ofObjects(text, root, at)
}

/** objects in an object: columns by row number, or rows by name; else the whole is one row */
function ofObjects(text: string, root: Member[], at: number): Shape {
  const inner = root.filter(([, at]) => text[at] === '{')
  if (inner.length < 2 || inner.length < root.length) return { kind: 'one', at, preamble: [] }
  const keys = membersOf(text, inner[0]![1]).map(([key]) => key)
  const numbered = keys.length > 0 && keys.every((key, i) => key === String(i))
  return numbered
    ? { kind: 'columns', columns: inner.map(([key, at]) => [key, at]), preamble: [] }
    : { kind: 'named', at, preamble: [] }
}

/** a list of lists may open with the names of its places */
function headIn(text: string, at: number): { names?: string[]; skip?: number } {
  const first = past(text, at + 1)
  if (text[first] !== '[') return {}
  const names: string[] = []
  elements(text, first, (at, end) => names.push(text[at] === '"' ? cellText(text, at, end) : ''))
  return names.length && names.every((name) => name && !isDatum(name)) ? { names, skip: 1 } : {}
}

function membersOf(text: string, at: number): Member[] {
  const found: Member[] = []
  members(text, at, (key, at, end) => found.push([key, at, end]))
  return found
}

/** names for the places of lists, where a neighbour gives them as words or as objects with a name */
function namesOf(text: string, own: Member[]): string[] | undefined {
  const member = own.find(([key, at]) => headers.test(key) && text[at] === '[')
  if (!member) return undefined
  const names: string[] = []
  elements(text, member[1], (at, end) => {
    if (text[at] !== '{') return names.push(cellText(text, at, end))
    const named = membersOf(text, at).find(([key]) => /^(name|label|title|id)$/i.test(key))
    names.push(named ? cellText(text, named[1], named[2]) : '')
  })
  return names
}

/** what the outer object says besides its table */
const said = (text: string, root: Member[]): [string, string][] =>
  root.filter(([, at]) => !'{['.includes(text[at]!)).map(([key, at, end]) => [key, cellText(text, at, end)])

/** the end of the one value a text holds, or undefined where it is cut off or broken */
export function wholeEnd(text: string, at: number): number | undefined {
  try {
    return valueEnd(text, at)
  } catch {
    return undefined
  }
}
