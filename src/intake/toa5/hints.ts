import type { Statistic } from '../../model/tables'
import { unitOf } from '../../model/units'
import type { SourceRecipe } from '../source'

/** how a logger's program made one value of many. Campbell Scientific, table data file processing names; seen in files. */
const processes: Record<string, Statistic> = {
  avg: 'avg',
  max: 'max',
  min: 'min',
  smp: 'instant',
  tot: 'total'
}

/** what the rows around a TOA5 header say: station and table, units, statistics, and words for nothing measured */
export function hintsOf(file: string[], names: string[], units: string[], processings: string[]): SourceRecipe {
  const columns: NonNullable<SourceRecipe['columns']> = {}
  names.forEach((name, i) => {
    const unit = units[i]?.trim()
    const statistic = processes[processings[i]?.trim().toLowerCase() ?? '']
    if (unit === 'TS') columns[name] = { role: 'time' }
    else if (unit === 'RN') columns[name] = { role: 'aside' }
    else if (unit || statistic)
      columns[name] = { ...(unit && { unit: plainUnit(unit) }), ...(statistic && { statistic }) }
  })
  const [, station, , , , , , table] = file
  return {
    columns,
    missing: ['NAN', '"NAN"', 'INF', '-INF', '+INF'],
    ...(station?.trim() && { site: station.trim() }),
    ...(table?.trim() && { outlet: table.trim() })
  }
}

/** `Deg C` and its like are written as anybody likes in a logger's program */
const plainUnit = (unit: string): string => unitOf(unit) ?? unitOf(unit.replace(/^deg(ree)?s?[\s_]*/i, '°')) ?? unit
