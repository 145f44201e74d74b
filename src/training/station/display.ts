import type { Mark } from '../../model/tables'
import type { Column } from '../column'
import type { Analyser } from '../quantities'

export interface Shown {
  /** NaN is missing; below detection it is the detection limit */
  values: Column
  below: Uint8Array
}

const silent: Mark[] = ['calibration', 'fault', 'communication']

/** rounds to what the screen can show; a sampling analyser shows nothing while it is calibrated or broken */
export function display(measured: Column, analyser: Analyser, marks: Mark[]): Shown {
  const { decimals, mdl, probe } = analyser
  const absent = (row: number) => (probe ? marks[row] === 'communication' : silent.includes(marks[row]!))
  const rounded = measured.map((value, row) =>
    absent(row) ? NaN : Math.round(value * 10 ** decimals) / 10 ** decimals
  )
  const below = Uint8Array.from(rounded, (value) => Number(!probe && value < mdl))
  return { values: rounded.map((value, row) => (below[row] ? mdl : value)), below }
}
