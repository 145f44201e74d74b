import type { Draw } from '../random'
import type { SimulatedOutlet, SimulatedSeries } from '../simulate'
import { stamp, timeAt } from '../timeline'
import { cellText, drawnHand, fullWidth } from './cell'
import { markWords } from './words'

const columns: [header: string, parameter: string, stage: 'in' | 'out'][] = [
  ['化学需氧量(mg/L)', 'COD', 'out'],
  ['氨氮(mg/L)', 'NH3-N', 'out'],
  ['总磷(mg/L)', 'TP', 'out'],
  ['总氮(mg/L)', 'TN', 'out'],
  ['pH值', 'pH', 'out'],
  ['废水流量(m3/h)', 'flow', 'out'],
  ['进口化学需氧量(mg/L)', 'COD', 'in'],
  ['进口氨氮(mg/L)', 'NH3-N', 'in']
]
const names = ['企业名称', '统一社会信用代码', '排放口名称', '排放口编号', 'MN', '监测时间']
const unreadable = ['见台账', '12.5.3']

/** one long table of all outlets, as a county bureau downloads it; `rejects` counts the cells nobody can read */
export function countyReport(outlets: SimulatedOutlet[], title: string, draw: Draw) {
  const random = draw('cells')
  const rows = outlets.flatMap((outlet) => rowsOf(outlet, draw))
  for (let retyped = 0; retyped < 40; retyped++) {
    const row = random.pick(rows)
    row[names.length] = fullWidth(row[names.length]!)
  }
  for (const text of unreadable) random.pick(rows)[names.length + 1] = text
  const { timeline } = outlets[0]!
  const last = timeAt(timeline, timeline.length - 1)
  const above = [
    [title],
    [`统计时段：${stamp(timeline.start)} 至 ${stamp(last)}`, '', `导出时间：${stamp(last + 565)}:07`],
    [...names, ...columns.map(([header]) => header), '数据标记']
  ]
  const lines = [...above, ...rows, ...summaries(outlets)].map((row) => row.map(quoted).join(','))
  return { text: `${lines.join('\r\n')}\r\n`, rows: rows.length, rejects: unreadable.length }
}

function rowsOf(outlet: SimulatedOutlet, draw: Draw): string[][] {
  const { site, creditCode, name, code, mn, timeline, marks } = outlet
  const hand = drawnHand(draw(`${site} ${name}`))
  const measured = columns.map(([, parameter, stage]) => seriesOf(outlet, parameter, stage))
  return marks.flatMap((mark, row) =>
    mark === 'communication'
      ? []
      : [
          [
            ...[site, creditCode, name, code, mn, stamp(timeAt(timeline, row))],
            ...measured.map((series) => (series ? cellText(outlet, series, row, hand) : '')),
            markWords[mark]!
          ]
        ]
  )
}

/** what the platform adds below: means of everything, and the volume */
function summaries(outlets: SimulatedOutlet[]): string[][] {
  const all = columns.map(([, parameter, stage]) =>
    outlets.flatMap((outlet) => {
      const series = seriesOf(outlet, parameter, stage)
      return series ? [...series.values].filter((value) => !Number.isNaN(value)) : []
    })
  )
  const sums = all.map((values) => values.reduce((sum, value) => sum + value, 0))
  const blank = names.slice(1).map(() => '')
  return [
    ['平均值', ...blank, ...sums.map((sum, at) => (sum / all[at]!.length).toFixed(2)), ''],
    ['合计', ...blank, ...sums.map((sum, at) => (columns[at]![1] === 'flow' ? sum.toFixed(1) : '')), '']
  ]
}

const seriesOf = (outlet: SimulatedOutlet, parameter: string, stage: string): SimulatedSeries | undefined =>
  outlet.series.find((series) => series.parameter === parameter && series.stage === stage)

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
