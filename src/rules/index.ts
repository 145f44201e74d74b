import type { Rule, RuleSpec } from './define'

const specs = import.meta.glob<RuleSpec>('./*/rule.ts', { eager: true, import: 'default' })
const texts = import.meta.glob<string>(['./*/rule.sql', './*/zh.md', './*/en.md'], {
  eager: true,
  query: '?raw',
  import: 'default'
})

/** every rule, found by its folder */
export const rules: Rule[] = Object.entries(specs).map(([path, spec]) => {
  const folder = path.replace('/rule.ts', '')
  return {
    ...spec,
    name: folder.slice(2),
    sql: texts[`${folder}/rule.sql`]!,
    docs: { zh: texts[`${folder}/zh.md`]!, en: texts[`${folder}/en.md`]! }
  }
})
