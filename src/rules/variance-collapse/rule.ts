import { defineRule, type Found } from '../define'
import { figure, quantity, subject } from '../wording'

const range = ({ unit, evidence: e }: Found) => `${figure(e.low)}–${quantity(e.high, unit)}`
const hours = ({ evidence: e }: Found) => figure(Math.round(e.hours!), 6)
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
    zh: (found) =>
      `${hours(found)} 小时里，${subject(found, 'zh')}一直在 ${range(found)}，` +
      (found.evidence.whole
        ? `整段记录的波动只有 ${percent(found.evidence.cv)}，没有正常时段可比`
        : `波动只有 ${percent(found.evidence.cv)}，本站平时是 ${percent(found.evidence.usual_cv)}`),
    en: (found) =>
      `For ${hours(found)} hours ${subject(found, 'en')} stayed within ${range(found)}, ` +
      (found.evidence.whole
        ? `varying by only ${percent(found.evidence.cv)} in the whole record, with no ordinary time to compare with`
        : `varying by only ${percent(found.evidence.cv)}, where ${percent(found.evidence.usual_cv)} is usual here`)
  },
  suspicion: { zh: '疑似挂瓶，待核查。', en: 'Suspected sample-bottle swap, to be verified.' }
})
