import { parameters } from '../../model/parameters'

/** a parameter's code of 2017 and its unit in messages */
interface Code {
  code: string
  unit: string
  flow: boolean
}

const isNew = (code: string) => /^[a-z]\d{5}$/.test(code)
const flowUnits: Record<string, string> = { w00000: 'L/s', a00000: 'm³/s' }

const codes = new Map<string, Code>()
for (const { kind, unit, codeUnit, codes: own } of parameters) {
  const current = own.filter(isNew)
  const old = own.filter((code) => !isNew(code))
  for (const [i, code] of current.entries()) {
    const known = { code, unit: flowUnits[code] ?? codeUnit ?? unit, flow: kind === 'flow' }
    for (const name of [code, old[i]]) if (name) codes.set(name.toLowerCase(), known)
  }
}

/** the code of 2017 for a new or old one in any case; a code nobody knows stays as it is */
export function codeOf(raw: string): Code {
  const lower = raw.toLowerCase()
  return codes.get(lower) ?? { code: isNew(lower) ? lower : raw, unit: '', flow: /^[wa]00000$/.test(lower) }
}

export interface Statistic {
  statistic: string
  unit: string
}

const words = new Map([
  ['rtd', 'instant'],
  ['avg', 'avg'],
  ['min', 'min'],
  ['max', 'max']
])

/**
 * what a sub-field says of its code; undefined where it is no value: `Flag`, `SampleTime`, `ValidNum` … Emissions are
 * in kg, those of metals told in µg/L in g (HJ 212-2017 Annex B)
 */
export function statisticOf(subfield: string, { unit, flow }: Code): Statistic | undefined {
  const suffix = subfield.toLowerCase()
  if (suffix === 'cou')
    return flow ? { statistic: 'total', unit: 'm³' } : { statistic: 'total mass', unit: unit === 'µg/L' ? 'g' : 'kg' }
  const word = words.get(suffix.replace(/^zs/, ''))
  return word === undefined ? undefined : { statistic: suffix.startsWith('zs') ? `${word} converted` : word, unit }
}
