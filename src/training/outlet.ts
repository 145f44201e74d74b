import type { ActSpec } from './effect'
import { pollutants, quantities, screens, type Analyser } from './quantities'
import type { Draw } from './random'

export type Rhythm = 'sewage' | 'shifts' | 'steady'

/** usual concentrations before and after treatment */
export interface Level {
  in: number
  out: number
}

export interface OutletSpec {
  site: string
  name?: string
  code?: string
  /** device number, 24 hex digits */
  mn?: string
  /** unified social credit code, 18 digits and letters */
  creditCode?: string
  /** usual flow, m³/h */
  flow?: number
  rhythm?: Rhythm
  /** how much of the rain reaches the sewer, 0–1 */
  rain?: number
  /** hours the water spends in the plant */
  residence?: number
  levels?: Record<string, Level>
  /** pollutants that are also measured before treatment */
  inlet?: string[]
  /** spread of the outlet's concentrations */
  cv?: number
  /** what differs from the factory settings */
  analysers?: Record<string, Partial<Analyser>>
  acts?: ActSpec[]
}

export interface Outlet extends Required<Omit<OutletSpec, 'analysers' | 'acts'>> {
  analysers: Record<string, Analyser>
}

const sewage: Record<string, Level> = {
  COD: { in: 260, out: 26 },
  'NH3-N': { in: 28, out: 1.2 },
  TP: { in: 4.2, out: 0.24 },
  TN: { in: 38, out: 9.5 }
}

export function toOutlet(spec: OutletSpec, draw: Draw): Outlet {
  const random = draw('outlet')
  const { rhythm = 'sewage' } = spec
  const repeatability = random.between(0.01, 0.015)
  const installed = Object.entries(quantities).map(([name, settings]) => {
    const decimals = random.pick(screens[name] ?? [settings.decimals])
    const own = settings.probe ? { decimals } : { decimals, repeatability }
    return [name, { ...settings, ...own, ...spec.analysers?.[name] }]
  })
  return {
    site: spec.site,
    name: spec.name ?? '总排口',
    code: spec.code ?? 'DW001',
    mn: spec.mn ?? digits(random.uniform, 24),
    creditCode: spec.creditCode ?? `91330${digits(random.uniform, 13)}`,
    flow: spec.flow ?? random.between(60, 600),
    rhythm,
    rain: spec.rain ?? (rhythm === 'sewage' ? 1 : 0.1),
    residence: spec.residence ?? random.between(8, 16),
    levels: { ...sewage, ...spec.levels },
    inlet: spec.inlet ?? [],
    cv: spec.cv ?? random.between(0.14, 0.22),
    analysers: Object.fromEntries(installed)
  }
}

/** what the station measures, as names of streams */
export const measuredAt = (outlet: Outlet): string[] => [
  ...pollutants.map((name) => `${name} out`),
  'pH out',
  'water temperature out',
  'flow out',
  ...outlet.inlet.map((name) => `${name} in`)
]

const digits = (uniform: () => number, count: number): string =>
  Array.from({ length: count }, () => Math.floor(uniform() * 10)).join('')
