import { defineRule } from '../define'

const plain = (value = 0) => Number(value.toPrecision(3)).toString()

export default defineRule({
  grade: 'hint',
  parameters: {
    z: { min: 5, max: 30, step: 1 },
    multiple: { min: 1.5, max: 10, step: 0.5 }
  },
  chart: 'curve',
  sentence: {
    zh: ({ parameter, unit, evidence: e }) =>
      `出口 ${parameter} 从 ${plain(e.before)} 一下升到 ${plain(e.value)} ${unit}，是此前水平的 ${e.multiple!.toFixed(1)} 倍` +
      (e.limit === undefined ? '' : `，越过限值 ${plain(e.limit)} ${unit}`) +
      `，持续 ${Math.round(e.hours!)} 小时，最高 ${plain(e.peak)} ${unit}`,
    en: ({ parameter, unit, evidence: e }) =>
      `${parameter} at the outlet leapt from ${plain(e.before)} to ${plain(e.value)} ${unit}, ${e.multiple!.toFixed(1)} times its level before` +
      (e.limit === undefined ? '' : `, across the limit of ${plain(e.limit)} ${unit}`) +
      `, and stayed up for ${Math.round(e.hours!)} hours, ${plain(e.peak)} ${unit} at most`
  },
  suspicion: {
    zh: '疑似真实超标或采样条件突变，待核查。',
    en: 'Suspected genuine exceedance or a sudden change in sampling, to be verified.'
  }
})
