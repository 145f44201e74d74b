import { county, enterprise } from './cast'
import { countyReport } from './exports/county-report'
import { encodeGb18030 } from './exports/gb18030'
import { monthlyWorkbook } from './exports/monthly-workbook'
import { drawFrom } from './random'
import { simulate, type Simulation } from './simulate'

const seed = 'sample-11'

/** the files of `sample-data/`, the hidden truth among them; always the same bytes */
export function sampleFiles(): Map<string, Uint8Array> {
  const bureau = simulate({ seed, outlets: county })
  const report = countyReport(bureau.outlets, '甲山县重点排污单位自动监测数据小时报表', drawFrom(seed))
  const firm = simulate({ seed, days: 31, outlets: enterprise })
  const workbook = monthlyWorkbook(firm.outlets)
  const truth = {
    files: [
      { name: 'county-hourly.csv', rows: report.rows, rejects: report.rejects, ...truthOf(bureau) },
      { name: 'enterprise-monthly.xlsx', rows: workbook.rows, rejects: 0, ...truthOf(firm) }
    ]
  }
  return new Map([
    ['county-hourly.csv', encodeGb18030(report.text)],
    ['enterprise-monthly.xlsx', workbook.bytes],
    ['truth.json', new TextEncoder().encode(`${JSON.stringify(truth, null, 2)}\n`)]
  ])
}

function truthOf({ outlets, truth }: Simulation) {
  const guilty = (site: string, name: string) =>
    truth.some((episode) => episode.guilty && episode.site === site && episode.outlet === name)
  return {
    outlets: outlets.map(({ site, name, code, mn }) => ({ site, name, code, mn, guilty: guilty(site, name) })),
    episodes: truth
  }
}
