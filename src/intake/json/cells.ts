import { elements, members, unquoted } from './walk'

/** what a nested list may take up in a cell, characters */
const LONG = 2000

/** a value as the text of a cell: figures with the digits they were written in, null as nothing */
export function cellText(text: string, at: number, end: number): string {
  if (text[at] === '"') return unquoted(text, at, end)
  const raw = text.slice(at, end)
  if (raw === 'null') return ''
  return raw.length > LONG ? `${raw.slice(0, LONG)}…` : raw
}

/** the cells of a record: members by name, those of an object inside as `a.b`; elements of a list by place */
export function cellsOf(text: string, at: number, put: (name: string, cell: string) => void): void {
  if (text[at] === '[') {
    let place = 0
    elements(text, at, (at, end) => put(String(place++), cellText(text, at, end)))
    return
  }
  members(text, at, (key, at, end) => {
    if (text[at] !== '{') return put(key, cellText(text, at, end))
    members(text, at, (inner, at, end) => put(`${key}.${inner}`, cellText(text, at, end)))
  })
}
