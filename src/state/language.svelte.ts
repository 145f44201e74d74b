import en from '../i18n/en'
import zh from '../i18n/zh'
import { parameters } from '../model/parameters'
import type { Stage } from '../model/tables'

const key = 'bamai.language'
export type Tongue = 'zh' | 'en'

/** the page's words, as the person chose or the browser asks; Chinese when it asks for neither */
export class Language {
  current = $state<Tongue>(stored() ?? (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'))
  t = $derived(this.current === 'en' ? en : zh)

  choose(tongue: Tongue) {
    this.current = tongue
    localStorage.setItem(key, tongue)
  }

  /** 进水 for what flows, 进口 for what is in the air */
  stage = (stage: Stage, parameter: string | undefined): string =>
    (named.get(parameter ?? '')?.medium.includes('water') === false ? this.t.gasStages : this.t.stages)[stage]

  parameter = (id: string): string => parameterName(id, this.current)
}

export function parameterName(id: string, tongue: Tongue): string {
  return named.get(id)?.[tongue] ?? id
}

const named = new Map(parameters.map((parameter) => [parameter.id, parameter]))

function stored(): Tongue | undefined {
  const tongue = localStorage.getItem(key)
  return tongue === 'zh' || tongue === 'en' ? tongue : undefined
}

/** one for the page */
export const language = new Language()
