import { expect, test } from 'vitest'
import en from './en'
import zh from './zh'

/** every word that a language has, functions called with something plausible */
function* wordsIn(value: unknown, path = ''): Generator<[path: string, words: string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'function') yield* said(value as (...all: unknown[]) => unknown, path)
  else for (const [key, inner] of Object.entries(value as object)) yield* wordsIn(inner, `${path}.${key}`)
}

function* said(words: (...all: unknown[]) => unknown, path: string): Generator<[string, string]> {
  for (const n of [1, 7]) {
    const argument = /items/.test(words.toString().split('=>')[0]!) ? ['1', '2'] : n
    yield [path, String(words(argument, n, n, n))]
  }
}

const mute = ['.space', '.overview.byRuleCap']

test.each([
  ['zh', zh],
  ['en', en]
])('%s has a word for everything', (_, words) => {
  for (const [path, text] of wordsIn(words)) if (!mute.includes(path)) expect(text.trim(), path).not.toBe('')
})

test('both languages have the same keys', () => {
  const keys = (words: object) => [...new Set([...wordsIn(words)].map(([path]) => path))].sort()
  expect(keys(en)).toEqual(keys(zh))
})

test('no English sentence strays into Chinese', () => {
  for (const [path, text] of wordsIn(zh)) expect(text, path).not.toMatch(/[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}/)
})

test('no Chinese strays into English, but for the name', () => {
  for (const [path, text] of wordsIn(en))
    if (!path.startsWith('.app.')) expect(text, path).not.toMatch(/[\u4e00-\u9fff]/)
})

test('nothing is called a violation', () => {
  for (const [path, text] of [...wordsIn(zh), ...wordsIn(en)])
    expect(text, path).not.toMatch(/违法|造假|violation|fraud/i)
})
