import { clock } from '../i18n/figures'
import type { Medium, Stage } from '../model/tables'
import { rules } from '../rules'
import type { Rule } from '../rules/define'
import { parameterName, type Tongue } from './language.svelte'

/** what a sentence about a finding is made of, as panels hand it out */
export interface Telling {
  rule: string
  parameter: string
  stage: Stage
  medium: Medium | null
  unit: string | null
  starts_at: number
  ends_at: number
  readings: number
  step: number | null
  evidence: Record<string, number>
}

export const ruleOf = (name: string): Rule | undefined => rules.find((rule) => rule.name === name)

/** the rule's own name: the first heading of its page */
export function ruleName(name: string, tongue: Tongue): string {
  return /^#\s+(.+)$/m.exec(ruleOf(name)?.docs[tongue] ?? '')?.[1]?.trim() ?? name
}

/** what happened, in numbers */
export function sentenceOf(finding: Telling, tongue: Tongue): string {
  return (
    ruleOf(finding.rule)?.sentence[tongue]({
      ...finding,
      parameter: parameterName(finding.parameter, tongue),
      unit: finding.unit ?? '',
      startsAt: clock(finding.starts_at),
      endsAt: clock(finding.ends_at),
      step: finding.step ?? 60
    }) ?? ''
  )
}

export const suspicionOf = (finding: Telling, tongue: Tongue): string => ruleOf(finding.rule)?.suspicion[tongue] ?? ''
