import type { Reading, TextTable } from '../format'
import { columnNames } from '../json/row-table'
import { hintsOf } from './hints'

/** rows above the data: file, names, units, processings */
const ABOVE = 4

/** a text that was read as delimited and looks like TOA5: names as the header, units and processings as hints */
export function asToa5(reading: Reading): Reading {
  return { ...reading, format: 'TOA5', tables: reading.tables.map(tableOf) }
}

function tableOf(table: TextTable): TextTable {
  const [file, names, units, processings, ...data] = table.top as [
    string[],
    string[],
    string[],
    string[],
    ...string[][]
  ]
  const header = columnNames(names.slice(0, names.findLastIndex(Boolean) + 1))
  return {
    ...table,
    headerAt: 0,
    top: [header, ...data],
    hints: hintsOf(file, header, units, processings),
    slices: (dataAt) => table.slices(dataAt - 1 + ABOVE)
  }
}
