import { conversion } from '../model/units'
import { isNumber, narrow } from './cell'
import type { Question } from './source'
import { storedUnit, type ValueColumn } from './values'

/** values that loggers write where nothing was measured */
const sentinels = [-9, -99, -200, -999, -9999, 999, 9999, 99999]

/** what in the figures of a sample a person should look at; the guess stands until somebody answers */
export function figureQuestions(values: ValueColumn[], rows: string[][]): Question[] {
  return values.flatMap((column) => {
    const figures = rows
      .map((row) => row[column.index] ?? '')
      .filter(isNumber)
      .map((text) => Number(narrow(text).replaceAll(',', '')))
    return [...unitQuestion(column), ...sentinelQuestion(column, figures)]
  })
}

function unitQuestion({ header, unit, parameter, basis }: ValueColumn): Question[] {
  const stored = storedUnit(parameter, basis)
  return unit && stored && conversion(unit, stored) === undefined
    ? [{ code: 'unknown-unit', subject: header, guess: unit }]
    : []
}

/** proposed, never taken out by itself: a value that repeats and lies far outside all others */
function sentinelQuestion(column: ValueColumn, figures: number[]): Question[] {
  const finite = figures.filter(Number.isFinite)
  return sentinels
    .filter((value) => !column.sentinels.includes(value))
    .filter((value) => {
      const others = finite.filter((figure) => !sentinels.includes(figure)).map(Math.abs)
      const times = finite.filter((figure) => figure === value).length
      const apart =
        value < 0
          ? finite.every((figure) => figure >= 0 || sentinels.includes(figure))
          : value > 10 * Math.max(0, ...others)
      return times >= 3 && apart
    })
    .map((value) => ({ code: 'sentinel' as const, subject: column.header, guess: String(value) }))
}

/**
 * mass = concentration × flow tells in what unit a flow really is: the ratio is 1 for m³/h, 3.6 where the figures are L/s
 * under a head that says m³/h, and so on
 */
export function flowQuestion(values: ValueColumn[], rows: string[][]): Question[] {
  const flow = values.find(({ parameter, basis }) => parameter === 'flow' && basis === 'measured')
  const mass = values.find(({ basis, storedUnit }) => basis === 'mass' && storedUnit === 'kg')
  const concentration = values.find(
    ({ parameter, basis, storedUnit }) => parameter === mass?.parameter && basis === 'measured' && storedUnit === 'mg/L'
  )
  if (!flow || !mass || !concentration) return []
  const at = (row: string[], column: ValueColumn) =>
    Number(narrow(row[column.index] ?? '').replaceAll(',', '')) * column.factor
  const ratios = rows
    .map((row) => at(row, mass) / (at(row, concentration) * at(row, flow) * 1e-3))
    .filter((ratio) => Number.isFinite(ratio) && ratio > 0)
    .sort((a, b) => a - b)
  const middle = ratios[Math.floor(ratios.length / 2)]
  const near = (wanted: number) => middle !== undefined && Math.abs(middle / wanted - 1) < 0.05
  const guess = near(3.6)
    ? 'L/s'
    : near(1 / 3.6) && flow.unit === 'L/s'
      ? 'm³/h'
      : near(3600)
        ? 'm³/s'
        : near(1 / 24)
          ? 'm³/d'
          : undefined
  return ratios.length >= 10 && guess && guess !== flow.unit ? [{ code: 'magnitude', subject: flow.header, guess }] : []
}

/** whether a time is the start or the end of its hour cannot be seen; 24:00 can only be an end */
export function hourQuestion(times: string[]): Question[] {
  const hourly = times.filter((text) => /[ T]\d{1,2}[:：时](0{2})?(:00)?$/.test(text))
  if (hourly.length < times.length * 0.9 || times.length < 5) return []
  if (new Set(hourly.map((text) => /(\d{1,2})[:：时](0{2})?(:00)?$/.exec(text)?.[1])).size < 3) return []
  return [
    { code: 'hour-label', subject: times[0]!, guess: hourly.some((text) => /[ T]24[:：]/.test(text)) ? 'end' : 'start' }
  ]
}
