import { retouch, type Effect } from '../effect'

/** 恒值: the logger is told one number while water runs */
export default {
  hours: { plain: [48, 72], medium: [18, 36], hard: [8, 12] },
  parameters: ['COD'],
  record: (record, act) => retouch(record, act, 'out', (_, __, parameter) => record[`${parameter} out`]![act.from]!)
} satisfies Effect
