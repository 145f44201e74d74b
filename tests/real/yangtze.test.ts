import { expect } from 'vitest'
import { openReal, realTest } from './open'

interface Pair {
  plant: string
  parameter: string
  inlet: number
  outlet: number
}

const pairs = `select trim(concat_ws(' ', site.name, outlet.code)) as plant, i.parameter, ri.value as inlet, ro.value as outlet
  from series i join series o on o.outlet_id = i.outlet_id and o.parameter = i.parameter and i.stage = 'in' and o.stage = 'out'
  join reading ri on ri.series_id = i.series_id join reading ro on ro.series_id = o.series_id
  join outlet on outlet.outlet_id = i.outlet_id join site using (site_id) order by all`

realTest(
  'the workbook with three merged header rows and the CSV with trailing spaces give the same 93 plants and ratios',
  async () => {
    const book = await openReal(['yangtze_plants_2022/2022-wwt-data.xlsx'])
    const csv = await openReal(['yangtze_plants_2022/wwtp_data_final.csv'])
    const columns = (opened: typeof book) =>
      opened.sources[0]!.tables[0]!.columns.filter(({ unit }) => unit === 'mg/L').map(
        ({ parameter, stage }) => `${parameter} ${stage}`
      )
    const wanted = ['COD', 'BOD5', 'SS', 'NH3-N', 'TN', 'TP'].flatMap((parameter) => [
      `${parameter} in`,
      `${parameter} out`
    ])
    expect(columns(book)).toEqual(wanted)
    expect(columns(csv)).toEqual(wanted)
    for (const { sources } of [book, csv]) expect(sources[0]).toMatchObject({ outlets: 93 })
    expect(book.sources[0]!.questions).toContainEqual({
      code: 'period',
      subject: '2022-wwt-data.xlsx',
      guess: '2022-01-01'
    })

    const [a, b] = [await book.rows<Pair>(pairs), await csv.rows<Pair>(pairs)]
    const key = ({ plant, parameter }: Pair) => `${plant}|${parameter}`
    const inBook = new Map(a.map((pair) => [key(pair), pair]))
    const both = b.filter((pair) => inBook.has(key(pair)))
    expect(new Set(both.map(({ plant }) => plant)).size).toBe(93)
    const same = both.filter(
      (pair) => inBook.get(key(pair))!.inlet === pair.inlet && inBook.get(key(pair))!.outlet === pair.outlet
    )
    for (const pair of same)
      expect(inBook.get(key(pair))!.outlet / inBook.get(key(pair))!.inlet).toBeCloseTo(pair.outlet / pair.inlet, 12)
    // the CSV corrects values of the workbook in twenty plants, counted with another program
    const differing = new Set(both.filter((pair) => !same.includes(pair)).map(({ plant }) => plant))
    expect(same.length).toBeGreaterThan(500)
    expect(differing.size).toBe(20)
  }
)
