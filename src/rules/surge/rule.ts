import { defineRule } from '../define'
import { figure, quantity, subject } from '../wording'

export default defineRule({
  grade: 'hint',
  parameters: {
    z: { min: 5, max: 30, step: 1 },
    multiple: { min: 1.5, max: 10, step: 0.5 }
  },
  chart: 'curve',
  sentence: {
    zh: (found) => {
      const { unit, evidence: e } = found
      const limit = e.limit === undefined ? '' : `，越过限值 ${quantity(e.limit, unit)}`
      return `${subject(found, 'zh')}从 ${figure(e.before)} 一下升到 ${quantity(e.value, unit)}，是此前水平的 ${e.multiple!.toFixed(1)} 倍${limit}，持续 ${Math.round(e.hours!)} 小时，最高 ${quantity(e.peak, unit)}`
    },
    en: (found) => {
      const { unit, evidence: e } = found
      const limit = e.limit === undefined ? '' : `, across the limit of ${quantity(e.limit, unit)}`
      return `${subject(found, 'en')} leapt from ${figure(e.before)} to ${quantity(e.value, unit)}, ${e.multiple!.toFixed(1)} times its level before${limit}, and stayed up for ${Math.round(e.hours!)} hours, ${quantity(e.peak, unit)} at most`
    }
  },
  suspicion: {
    zh: '疑似真实超标或采样条件突变，待核查。',
    en: 'Suspected genuine exceedance or a sudden change in sampling, to be verified.'
  }
})
