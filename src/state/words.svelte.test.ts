import { expect, test } from 'vitest'
import en from '../i18n/en'
import zh from '../i18n/zh'
import { parameters } from '../model/parameters'
import usable from '../model/usable.sql?raw'
import { rules } from '../rules'
import { parameterName } from './language.svelte'
import { ruleName } from './say'

const reasonsIn = (sql: string) => [...sql.matchAll(/then '([a-z][^']*)'/g)].map(([, reason]) => reason!)

test.each(rules.map((rule) => [rule.name, rule.sql]))('%s gives no reason that the page cannot say', (name, sql) => {
  const scope = sql.slice(0, sql.search(new RegExp(`macro ${name.replaceAll('-', '_')}\\(`)))
  for (const reason of reasonsIn(scope)) {
    expect(zh.coverage, reason).toHaveProperty([reason])
    expect(en.coverage, reason).toHaveProperty([reason])
  }
})

test('every reason why a reading is left out has words', () => {
  for (const reason of reasonsIn(usable)) expect(zh.exclusion, reason).toHaveProperty([reason])
})

test('a rule is called by the heading of its page', () => {
  for (const { name } of rules) expect(ruleName(name, 'zh')).toMatch(/[\u4e00-\u9fff]/)
  expect(ruleName('no-such-rule', 'zh')).toBe('no-such-rule')
})

test('an unknown parameter is called by its own name', () => {
  expect(parameterName(parameters[0]!.id, 'zh')).toBe(parameters[0]!.zh)
  expect(parameterName('w99999', 'en')).toBe('w99999')
})
