import { defineRule } from '../define'

const plain = (value = 0) => Number(value.toPrecision(3)).toString()
const percent = (value = 0) => `${value.toFixed(1)}%`

export default defineRule({
  grade: 'statistical',
  parameters: {
    hours: { min: 8, max: 168, step: 4, unit: 'h' },
    z: { min: -8, max: -2, step: 0.5 },
    cv: { min: 0.5, max: 5, step: 0.5, unit: '%' },
    noise: { min: 0.5, max: 1.8, step: 0.1 }
  },
  chart: 'segments',
  sentence: {
    zh: ({ parameter, stage, unit, evidence: e }) =>
      `${Math.round(e.hours!)} 小时里，${stage === 'in' ? '进水' : '出口'} ${parameter} 一直在 ${plain(e.low)}–${plain(e.high)} ${unit}，` +
      (e.whole
        ? `整段记录的波动只有 ${percent(e.cv)}，没有正常时段可比`
        : `波动只有 ${percent(e.cv)}，本站平时是 ${percent(e.usual_cv)}`),
    en: ({ parameter, stage, unit, evidence: e }) =>
      `For ${Math.round(e.hours!)} hours ${parameter} at the ${stage === 'in' ? 'inlet' : 'outlet'} stayed within ${plain(e.low)}–${plain(e.high)} ${unit}, ` +
      (e.whole
        ? `varying by only ${percent(e.cv)} in the whole record, with no ordinary time to compare with`
        : `varying by only ${percent(e.cv)}, where ${percent(e.usual_cv)} is usual here`)
  },
  suspicion: { zh: '疑似挂瓶，待核查。', en: 'Suspected sample-bottle swap, to be verified.' }
})
