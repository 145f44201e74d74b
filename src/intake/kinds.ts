import { parameterById } from '../model/parameters'
import type { Basis, Stage, Statistic } from '../model/tables'
import { conversion, unitOf } from '../model/units'
import type { Layout } from './layout'
import { meaningOf } from './recognise'

/** a kind of series that a table holds: which readings it takes, what they are, how they are scaled */
export interface Kind {
  /** as in `odd.p`: item × value columns + value column */
  p: number
  /** place in the layout's values */
  column: number
  /** id of the item in a table with one row an item, else null */
  item: number | null
  parameter: string
  stage: Stage
  basis: Basis
  statistic: Statistic
  unit: string | null
  factor: number
  offset: number
  slot: number
}

type Unplaced = Omit<Kind, 'slot'>

/** the kinds of a wide table are its value columns; of a long one, each item in each value column */
export function kindsOf(layout: Layout, items: { id: number; text: string }[]): Unplaced[] {
  const { values } = layout
  if (!layout.item)
    return values.map(({ parameter, stage, basis, statistic, factor, offset, storedUnit }, column) => ({
      p: column,
      column,
      item: null,
      parameter,
      stage: stage ?? 'out',
      basis: basis ?? 'measured',
      statistic: statistic ?? 'avg',
      unit: storedUnit,
      factor,
      offset
    }))
  return items
    .filter(({ text }) => text !== '')
    .flatMap(({ id, text }) =>
      values.map((_, column) => ({
        p: id * values.length + column,
        column,
        item: id,
        ...itemKind(text, layout, column)
      }))
    )
}

/** an item's name, its unit and its statistic, as the columns of a long table say them */
function itemKind(text: string, layout: Layout, column: number): Omit<Unplaced, 'p' | 'column' | 'item'> {
  const [name = '', unitText = '', statisticText = ''] = text.split('\u001f')
  const value = layout.values[column]!
  // a flow or temperature that stands on every item's row is itself, not the item
  if (parameterById(value.parameter))
    return {
      parameter: value.parameter,
      stage: value.stage ?? 'out',
      basis: value.basis ?? 'measured',
      statistic: value.statistic ?? 'avg',
      unit: value.storedUnit,
      factor: value.factor,
      offset: value.offset
    }
  const named = meaningOf(name)
  const said = meaningOf(statisticText)
  const mass = /\bmass\b|排放量/i.test(statisticText) && named.parameter?.kind === 'concentration'
  const parameter = named.parameter?.id ?? name
  const basis: Basis = mass
    ? 'mass'
    : said.basis === 'converted'
      ? 'converted'
      : value.basis && value.basis !== 'measured'
        ? value.basis
        : named.basis
  const stored = basis === 'mass' && named.parameter ? 'kg' : named.parameter?.unit
  // a unit nobody knows stays as it is written: taking the parameter's own would scale wrongly without a word
  const unit = unitText.trim()
    ? (unitOf(unitText) ?? unitText.trim())
    : (named.unit ?? (value.unit || undefined) ?? stored)
  const change = stored !== undefined && unit !== undefined ? conversion(unit, stored) : undefined
  const statistic = [said.statistic, named.statistic, value.statistic].find((one) => one && one !== 'avg') ?? 'avg'
  return {
    parameter,
    stage: named.stage,
    basis,
    statistic,
    unit: (change ? stored : unit) ?? null,
    factor: change?.factor ?? 1,
    offset: change?.offset ?? 0
  }
}

/** detection limit of a kind's parameter, in its stored unit */
export const mdlOf = ({ parameter }: Unplaced): number | null => parameterById(parameter)?.mdl ?? null
