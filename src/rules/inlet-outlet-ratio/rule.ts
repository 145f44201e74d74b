import { defineRule, type Found } from '../define'
import { within, figure, quantity } from '../wording'

const span = (hours = 0) =>
  hours >= 72 ? [Math.round(hours / 24), '天', 'days'] : [Math.round(hours), '小时', 'hours']

const inverted = ({ evidence: e }: Found) => e.kind === 1
const tied = ({ evidence: e }: Found) => e.kind === 3

export default defineRule({
  grade: 'statistical',
  parameters: {
    days: { min: 1, max: 31, step: 1, unit: 'd' },
    hours: { min: 3, max: 168, step: 1, unit: 'h' },
    cv: { min: 0.5, max: 5, step: 0.5, unit: '%' }
  },
  chart: 'ratio',
  sentence: {
    zh: (found) => {
      const { parameter, unit, evidence: e } = found
      const [number, word] = span(e.hours)
      const levels = `${within('进水', parameter)}平均 ${quantity(e.inlet, unit)}，出水平均 ${quantity(e.outlet, unit)}`
      if (inverted(found)) return `有 ${number} ${word}${within('出水', parameter)}不低于进水：${levels}`
      if (tied(found))
        return `${number} ${word}里，${within('出水与进水', parameter)}之比几乎不变，在 ${e.ratio!.toFixed(3)} 上下只波动 ${e.cv_ratio!.toFixed(2)}%，而两者各自都在变化`
      return `${number} ${word}里，${levels}，去除率 ${figure(e.removal)}%，超出该工艺常见范围`
    },
    en: (found) => {
      const { parameter, unit, evidence: e } = found
      const [number, , word] = span(e.hours)
      const levels = `the inlet averaged ${quantity(e.inlet, unit)}, the outlet ${quantity(e.outlet, unit)}`
      if (inverted(found)) return `For ${number} ${word} ${parameter} at the outlet was not below the inlet: ${levels}`
      if (tied(found))
        return `For ${number} ${word} the ratio of outlet to inlet ${parameter} hardly moved, ${e.cv_ratio!.toFixed(2)}% about ${e.ratio!.toFixed(3)}, while both varied`
      return `For ${number} ${word} of ${parameter}, ${levels}: ${figure(e.removal)}% was removed, outside what the process usually does`
    }
  },
  suspicion: {
    zh: '疑似进出水数据不真实或治理设施异常，待核查。',
    en: 'Suspected untrue inlet or outlet data, or a treatment fault, to be verified.'
  }
})
