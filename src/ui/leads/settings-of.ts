import { macroOf, type Rule } from '../../rules/define'

interface Setting {
  name: string
  value: number | string
  unit: string
  /** what the rule's page says of it */
  about: string
}

/** each parameter with the value that was used: what was turned, else the macro's default */
export function settingsOf(rule: Rule, turned: Record<string, number>, tongue: 'zh' | 'en'): Setting[] {
  const head = new RegExp(`macro\\s+${macroOf(rule)}\\s*\\(([^)]*)\\)`, 'i').exec(rule.sql)?.[1] ?? ''
  const defaults = new Map([...head.matchAll(/(\w+)\s*:=\s*([^,]+)/g)].map(([, name, value]) => [name!, value!.trim()]))
  return Object.entries(rule.parameters).map(([name, { unit = '' }]) => ({
    name,
    value: turned[name] ?? defaults.get(name) ?? '—',
    unit,
    about: new RegExp(`^- \`${name}\`\\s*[：:]\\s*(.*)$`, 'm').exec(rule.docs[tongue])?.[1] ?? ''
  }))
}
