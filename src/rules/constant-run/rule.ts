import { defineRule, type Found } from '../define'
import { figure, quantity, subject } from '../wording'

const value = ({ unit, evidence: e }: Found) => quantity(e.value, unit, 6)
const hours = ({ evidence: e }: Found) => figure(Math.round(e.hours!), 6)
const chance = ({ evidence: e }: Found) => `${(100 * e.chance!).toFixed(1)}%`

export default defineRule({
  grade: 'statistical',
  parameters: {
    count: { min: 3, max: 48, step: 1 },
    surprise: { min: 1, max: 20, step: 0.5 },
    gap: { min: 2, max: 48, step: 1, unit: 'h' }
  },
  chart: 'curve',
  sentence: {
    zh: (found) =>
      `${subject(found, 'zh')}连续 ${found.evidence.count} 次测量都是 ${value(found)}，历时 ${hours(found)} 小时；` +
      `按本站的波动，相邻两次相等的机会只有 ${chance(found)}`,
    en: (found) =>
      `${subject(found, 'en')} read exactly ${value(found)} in ${found.evidence.count} measurements running, over ${hours(found)} hours; ` +
      `as this series moves, two neighbours are equal only ${chance(found)} of the time`
  },
  suspicion: { zh: '疑似数据被保持或设定，待核查。', en: 'Suspected held or preset value, to be verified.' }
})
