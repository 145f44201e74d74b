import { type Parameter, parameterOf, parameters, plain } from '../model/parameters'
import type { Basis, Stage, Statistic } from '../model/tables'
import { unitOf } from '../model/units'

/** what a header says of its column */
export interface Meaning {
  parameter?: Parameter
  stage: Stage
  basis: Basis
  statistic: Statistic
  unit?: string
  /** the header speaks of a mark or state, maybe of one parameter */
  mark: boolean
  /** 0–1 how surely the parameter was recognised */
  confidence: number
}

const inlet = /进水|进口|入口|进厂|原水|入水|\binlet\b|influent|\binfl?\b|\bin$/i
const outlet = /出水|出口|排口|总排|排放|outlet|effluent|\beffl?\b|\bout$/i
const converted = /折算|converted|\bzs/i
const mass = /排放量|排放总量|总量|\bmass\b|\bload\b/i
const statistics: [Statistic, RegExp][] = [
  ['max', /最大|峰值|\bmax(imum)?\b/i],
  ['min', /最小|\bmin(imum)?\b/i],
  ['instant', /瞬时|实时|\brtd\b|instant/i],
  ['total', /累计|累积|合计|\bcou\b|total(i[sz]ed)?/i]
]
const state = /标记|标识|状态|工况|flag|\bmark\b|state|status/i
const noise =
  /平均值|均值|年平均|月平均|日平均|小时平均|平均|浓度|实测值|实测|折算值|折算|监测值|测定值|瞬时|实时|在线|数据|数值|指标|水质|烟气|废水|污水|废气|进水|出水|进口|出口|入口|总排口|排放口|排口|排放|小时|值$|\b(avg|average|mean|max|min|value|conc|concentration|influent|effluent|inlet|outlet|inf|eff|in|out|monitor|daily|hourly|annual)\b/gi

/** header text → parameter, stage, basis, statistic, unit; `mg/L` may stand in brackets, after a dot or at a snake's tail */
export function meaningOf(header: string): Meaning {
  const { words, unit } = unitIn(header)
  const text = words.join(' ')
  const spaced = text.replace(/[_·]/g, ' ')
  const found = parameterIn(words, spaced)
  const stage: Stage = inlet.test(spaced) && !/出水|出口|outlet|effluent/i.test(spaced) ? 'in' : 'out'
  const basis: Basis = converted.test(spaced)
    ? 'converted'
    : mass.test(spaced) && found.parameter?.kind === 'concentration' && (!unit || /^(kg|t|g|kg\/h)$/.test(unit))
      ? 'mass'
      : 'measured'
  return {
    ...found,
    stage: outlet.test(spaced) || stage === 'in' ? stage : 'out',
    basis,
    statistic: statistics.find(([, words]) => words.test(spaced))?.[0] ?? 'avg',
    unit: unit ?? undefined,
    mark: state.test(spaced)
  }
}

/** takes the unit out of a header: `COD(mg/L)`, `COD·mg/L`, `cod_effluent_mg_l` */
function unitIn(header: string): { words: string[]; unit?: string } {
  let unit: string | undefined
  const words = header
    .normalize('NFKC')
    .split('·')
    .map((part) =>
      part
        .replace(/\(([^()]*)\)/g, (all, inside: string) => {
          const known = inside.trim() === '' ? '' : unitOf(inside)
          if (known === undefined) return all
          unit = known
          return ' '
        })
        .trim()
    )
    .filter((part, _, parts) => {
      const known = part && parts.length > 1 && unitOf(part)
      if (known) unit = known
      return !known && part !== ''
    })
  if (unit === undefined && words.length) {
    const tail = words.at(-1)!.split('_')
    for (let n = Math.min(5, tail.length - 1); n > 0 && unit === undefined; n--) {
      const known = unitOf(tail.slice(-n).join(''))
      if (known && tail.slice(-n).join('').length > 1) {
        unit = known
        words[words.length - 1] = tail.slice(0, -n).join('_')
      }
    }
  }
  return { words, unit }
}

function parameterIn(words: string[], spaced: string): { parameter?: Parameter; confidence: number } {
  const bare = spaced.replace(noise, ' ').replace(/\s+/g, ' ').trim()
  for (const text of [
    spaced,
    words.at(-1) ?? '',
    bare,
    ...words,
    ...words.map((word) => word.replace(/_/g, ' ').replace(noise, ' '))
  ]) {
    const exact = text.trim() && parameterOf(text)
    if (exact) return { parameter: exact, confidence: 1 }
  }
  // 化学需氧量(COD): either half will do
  for (const half of spaced.split(/[()]/)) {
    const exact = half.replace(noise, ' ').trim() && parameterOf(half.replace(noise, ' '))
    if (exact) return { parameter: exact, confidence: 0.9 }
  }
  const contained = longestIn(bare || spaced)
  return contained ? { parameter: contained, confidence: 0.7 } : { confidence: 0 }
}

/** the parameter whose longest name stands in the text: Chinese names anywhere, Latin ones as whole words */
function longestIn(text: string): Parameter | undefined {
  const chinese = plain(text)
  const latin = new Set(text.toLowerCase().split(/[^a-z0-9.+₅-]+/))
  let best: Parameter | undefined
  let length = 1
  for (const parameter of parameters)
    for (const name of [parameter.zh, parameter.en, parameter.id, ...parameter.aliases]) {
      const hit = /[一-鿿]/.test(name)
        ? name.length > 1 && chinese.includes(plain(name))
        : latin.has(name.toLowerCase())
      if (hit && name.length > length) {
        best = parameter
        length = name.length
      }
    }
  return best
}
