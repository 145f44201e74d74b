import type { Reading, TextTable } from '../format'
import { hints, names } from './names'

/** a text that was read as delimited and looks like EPA hours: gets the header it does not have */
export function asCems(reading: Reading): Reading {
  return { ...reading, format: 'EPA CEMS', tables: reading.tables.map(tableOf) }
}

const tableOf = (table: TextTable): TextTable => ({
  ...table,
  headerAt: 0,
  top: [names, ...table.top],
  hints,
  slices: (dataAt) => table.slices(Math.max(0, dataAt - 1))
})
