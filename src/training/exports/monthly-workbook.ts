import { utils, write } from '@e965/xlsx'
import type { SimulatedOutlet } from '../simulate'
import { stamp, timeAt } from '../timeline'
import { cellText, type Hand } from './cell'

const hand: Hand = { missing: 'null', maintenance: '（M）', thousands: false }

/** pollutants that the report also gives as a mass, then all others */
const paired: [header: string, parameter: string][] = [
  ['化学需氧量', 'COD'],
  ['氨氮', 'NH3-N']
]
const single: [header: string, parameter: string][] = [
  ['总磷(mg/l)', 'TP'],
  ['总氮(mg/l)', 'TN'],
  ['pH值', 'pH'],
  ['水温(℃)', 'water temperature'],
  ['废水排放量(m3)', 'flow']
]

/** an enterprise's monthly report: a sheet for every outlet, two header rows with merged cells, every cell a text */
export function monthlyWorkbook(outlets: SimulatedOutlet[]) {
  const book = utils.book_new()
  let rows = 0
  for (const outlet of outlets) {
    const body = bodyOf(outlet)
    rows += body.length
    utils.book_append_sheet(book, sheetOf(outlet, body), outlet.name)
  }
  return {
    bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true })),
    rows
  }
}

function sheetOf(outlet: SimulatedOutlet, body: string[][]) {
  const upper = ['检测时间', ...paired.flatMap(([header]) => [header, '']), ...single.map(([header]) => header)]
  const lower = ['', ...paired.flatMap(() => ['浓度(mg/L)', '排放量(kg)']), ...single.map(() => '')]
  const above = [
    [`${outlet.site}废水自动监测数据月报表`],
    [`企业名称：${outlet.site}\u3000排放口名称：${outlet.name}\u3000排放口编号：${outlet.code}`]
  ]
  const sheet = utils.aoa_to_sheet([...above, upper, lower, ...body])
  const width = upper.length - 1
  const across = above.map((_, row) => merge(row, 0, row, width))
  const pairs = paired.map((_, at) => merge(2, 1 + 2 * at, 2, 2 + 2 * at))
  const tall = upper.flatMap((_, column) => (lower[column] ? [] : [merge(2, column, 3, column)]))
  sheet['!merges'] = [...across, ...pairs, ...tall]
  return sheet
}

function bodyOf(outlet: SimulatedOutlet): string[][] {
  const { timeline, marks, series } = outlet
  const named = (parameter: string) => series.find((one) => one.parameter === parameter && one.stage === 'out')!
  const flow = named('flow')
  return marks.flatMap((mark, row) => {
    if (mark === 'communication') return []
    const masses = paired.flatMap(([, parameter]) => {
      const pollutant = named(parameter)
      const mass = (pollutant.values[row]! * flow.values[row]!) / 1000
      return [cellText(outlet, pollutant, row, hand), Number.isNaN(mass) ? hand.missing : mass.toFixed(3)]
    })
    const rest = single.map(([, parameter]) => cellText(outlet, named(parameter), row, hand))
    return [[stamp(timeAt(timeline, row)), ...masses, ...rest]]
  })
}

const merge = (top: number, left: number, bottom: number, right: number) => ({
  s: { r: top, c: left },
  e: { r: bottom, c: right }
})
