import { parameterById } from '../model/parameters'
import type { Basis, Medium } from '../model/tables'
import { conversion } from '../model/units'
import type { Column } from './source'

/** a column of figures, with all that turns a figure into a reading */
export interface ValueColumn extends Column {
  parameter: string
  factor: number
  offset: number
  storedUnit: string | null
  /** place among the mark columns of the one that marks this column, or −1 */
  mark: number
  /** values that a person called no measurement */
  sentinels: number[]
}

/** the unit in which readings of a known parameter are stored */
export const storedUnit = (parameter: string, basis?: Basis): string | undefined =>
  basis === 'mass' && parameterById(parameter) ? 'kg' : parameterById(parameter)?.unit

export function valueColumn(
  column: Column & { parameter: string },
  columns: Column[],
  marks: Column[],
  sentinels: number[] = []
): ValueColumn {
  const stored = storedUnit(column.parameter, column.basis)
  const change = stored !== undefined && column.unit !== undefined ? conversion(column.unit, stored) : undefined
  return {
    ...column,
    factor: change?.factor ?? 1,
    offset: change?.offset ?? 0,
    storedUnit: (change ? stored : column.unit) ?? null,
    mark: markFor(column, columns, marks),
    sentinels
  }
}

/** a mark column speaks for its parameter; one without a parameter for all, or for the column at its left if there are several */
function markFor(column: Column, columns: Column[], marks: Column[]): number {
  const own = marks.findIndex(({ parameter }) => parameter !== undefined && parameter === column.parameter)
  if (own >= 0) return own
  const free = marks.filter(({ parameter }) => parameter === undefined)
  if (free.length <= 1) return free[0] ? marks.indexOf(free[0]) : -1
  return marks.findIndex(
    ({ index, parameter }) =>
      parameter === undefined &&
      index > column.index &&
      columns.slice(column.index + 1, index).every(({ role }) => role !== 'value')
  )
}

/** water or gas, by what the parameters are measured in; null where they do not tell */
export function mediumOf(parameters: string[]): Medium | null {
  const votes = parameters.map((parameter) => parameterById(parameter)?.medium ?? []).filter(({ length }) => length > 0)
  const count = (medium: Medium) =>
    votes.filter(
      (media) => media.includes(medium) && media.length < 3 && !(media.includes('water') && media.includes('gas'))
    ).length
  const [water, gas] = [count('water'), count('gas')]
  return water + gas === 0 ? null : water >= gas ? 'water' : 'gas'
}
