import { Refused } from '../format'

/** JSON nested deeper than this is no table */
const DEEP = 100
const space = /[ \t\r\n]*/y
// pandas and others write NaN and Infinity, which JSON does not know
const word = /-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)(?![\w.])|(?:true|false|null|NaN)(?!\w)/y

export type Visit = (at: number, end: number) => void

const broken = (at: number) => new Refused('unreadable', `JSON: ${at + 1}`)

/** the next place that is no blank */
export function past(text: string, at: number): number {
  space.lastIndex = at
  space.exec(text)
  return space.lastIndex
}

/** where the value that starts at `at` ends */
export function valueEnd(text: string, at: number, depth = 0): number {
  switch (text[at]) {
    case '"':
      return stringEnd(text, at)
    case '{':
      return members(text, at, () => {}, depth)
    case '[':
      return elements(text, at, () => {}, depth)
  }
  word.lastIndex = at
  if (!word.test(text)) throw broken(at)
  return word.lastIndex
}

function stringEnd(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return end + 1
  }
  throw broken(at)
}

/** every element of the array at `at`; returns where it ends */
export function elements(text: string, at: number, visit: Visit, depth = 0): number {
  if (depth > DEEP) throw broken(at)
  let next = past(text, at + 1)
  if (text[next] === ']') return next + 1
  for (;;) {
    const end = valueEnd(text, next, depth + 1)
    visit(next, end)
    next = past(text, end)
    if (text[next] === ']') return next + 1
    if (text[next] !== ',') throw broken(next)
    next = past(text, next + 1)
  }
}

/** every member of the object at `at`; returns where it ends */
export function members(
  text: string,
  at: number,
  visit: (key: string, at: number, end: number) => void,
  depth = 0
): number {
  if (depth > DEEP) throw broken(at)
  let next = past(text, at + 1)
  if (text[next] === '}') return next + 1
  for (;;) {
    if (text[next] !== '"') throw broken(next)
    const keyEnd = stringEnd(text, next)
    const colon = past(text, keyEnd)
    if (text[colon] !== ':') throw broken(colon)
    const value = past(text, colon + 1)
    const end = valueEnd(text, value, depth + 1)
    visit(unquoted(text, next, keyEnd), value, end)
    next = past(text, end)
    if (text[next] === '}') return next + 1
    if (text[next] !== ',') throw broken(next)
    next = past(text, next + 1)
  }
}

/** the text between quotes */
export function unquoted(text: string, at: number, end: number): string {
  const inside = text.slice(at + 1, end - 1)
  if (!inside.includes('\\')) return inside
  try {
    return JSON.parse(`"${inside.replace(/\p{Cc}/gu, escaped)}"`)
  } catch {
    throw broken(at)
  }
}

// a raw control character in a string is against the rules, but its meaning is plain
const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
