import type { Mark, Statistic } from '../../model/tables'

/** USGS parameter codes that our dictionary knows, and the units they are in; read in the files' own descriptions */
export const parameters: Record<string, { parameter: string; unit: string }> = {
  '00010': { parameter: 'water temperature', unit: '°C' },
  '00060': { parameter: 'flow', unit: 'ft³/s' },
  '00061': { parameter: 'flow', unit: 'ft³/s' },
  '00065': { parameter: 'gage height', unit: 'ft' },
  '00095': { parameter: 'conductivity', unit: 'µS/cm' },
  '00300': { parameter: 'DO', unit: 'mg/L' },
  '00400': { parameter: 'pH', unit: '' },
  '63680': { parameter: 'turbidity', unit: 'FNU' }
}

/** USGS statistic codes of daily values; 00011 are instantaneous ones */
export const statistics: Record<string, Statistic> = {
  '00001': 'max',
  '00002': 'min',
  '00003': 'avg',
  '00006': 'total',
  '00011': 'instant',
  '00000': 'instant'
}

/** words that stand in a cell instead of a value */
export const missing = [
  'Ice',
  'Eqp',
  'Ssn',
  'Rat',
  'Bkw',
  'Dis',
  'Mnt',
  'ZFl',
  'Pr',
  'Fld',
  'Dry',
  '***',
  '--',
  '-999999',
  '-999999.00'
]

const status: Record<string, Mark> = { A: 'normal', P: 'normal', R: 'normal' }
const remarks: Record<string, Mark> = {
  e: 'manual',
  E: 'manual',
  '[4]': 'normal',
  '[91]': 'normal',
  '[92]': 'normal',
  Eqp: 'fault',
  Mnt: 'maintenance'
}

/** approved and provisional values are as measured, estimated ones are not: `A`, `P`, `A:e`, `A e` … */
export const marks: Record<string, Mark> = {
  ...status,
  ...remarks,
  ...Object.fromEntries(
    Object.keys(status).flatMap((letter) =>
      Object.entries(remarks).flatMap(([word, mark]) =>
        [`${letter}:${word}`, `${letter} ${word}`, `${letter},${word}`].map((key) => [key, mark])
      )
    )
  )
}
