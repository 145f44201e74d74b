import { defineRule } from '../define'

const plain = (value = 0) => Number(value.toPrecision(6)).toString()

export default defineRule({
  grade: 'statistical',
  parameters: {
    count: { min: 3, max: 48, step: 1 },
    surprise: { min: 1, max: 20, step: 0.5 },
    gap: { min: 2, max: 48, step: 1, unit: 'h' }
  },
  chart: 'curve',
  sentence: {
    zh: ({ parameter, stage, unit, evidence: e }) =>
      `${stage === 'in' ? '进水' : '出口'} ${parameter} 连续 ${e.count} 次测量都是 ${plain(e.value)} ${unit}，历时 ${Math.round(e.hours!)} 小时；` +
      `按本站的波动，相邻两次相等的机会只有 ${(100 * e.chance!).toFixed(1)}%`,
    en: ({ parameter, stage, unit, evidence: e }) =>
      `${parameter} at the ${stage === 'in' ? 'inlet' : 'outlet'} read exactly ${plain(e.value)} ${unit} in ${e.count} measurements running, over ${Math.round(e.hours!)} hours; ` +
      `as this series moves, two neighbours are equal only ${(100 * e.chance!).toFixed(1)}% of the time`
  },
  suspicion: { zh: '疑似数据被保持或设定，待核查。', en: 'Suspected held or preset value, to be verified.' }
})
