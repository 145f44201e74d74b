import type { SourceRecipe } from '../source'

/** the columns of an annual raw file, as the EPA's programs name them */
export const names = [
  'ORISPL',
  'UNITID',
  'DATE',
  'HOUR',
  'NOXMASS',
  'SO2MASS',
  'NOXRATE',
  'OPTIME',
  'GLOAD',
  'SLOAD',
  'HTINPUT',
  'HTINPUTMEASURE',
  'SO2MEASURE',
  'NOXMMEASURE',
  'NOXRMEASURE',
  'UNITFLOW'
]

const value = (parameter: string, unit: string) => ({ role: 'value', parameter, unit }) as const
const mass = (parameter: string) => ({ ...value(parameter, 'lb'), basis: 'mass' }) as const
const mark = (parameter: string) => ({ role: 'mark', parameter }) as const

const columns = {
  ORISPL: { role: 'site' },
  UNITID: { role: 'outlet' },
  DATE: { role: 'time' },
  HOUR: { role: 'time' },
  NOXMASS: mass('NOx'),
  SO2MASS: mass('SO2'),
  NOXRATE: value('NOXRATE', 'lb/mmBtu'),
  OPTIME: value('OPTIME', 'h'),
  GLOAD: value('GLOAD', 'MW'),
  SLOAD: value('SLOAD', '1000 lb/h'),
  HTINPUT: value('HTINPUT', 'mmBtu'),
  HTINPUTMEASURE: mark('HTINPUT'),
  SO2MEASURE: mark('SO2'),
  NOXMMEASURE: mark('NOx'),
  NOXRMEASURE: mark('NOXRATE'),
  UNITFLOW: value('UNITFLOW', '')
} as const satisfies SourceRecipe['columns']

/** where nothing was measured the file says -9, also where nothing can be negative */
const sentinels = Object.fromEntries(
  Object.entries(columns)
    .filter(([, { role }]) => role === 'value')
    .map(([name]) => [name, [-9]])
)

/**
 * what a file without header means. Marks: 1 measured, 2 calculated from measurements, 3 substituted by rule, 4 measured
 * and substituted; 1 to 3 seen in files, 4 not verified. Hours are those of the plant's standard time, named by their start.
 */
export const hints: SourceRecipe = {
  columns,
  time: ['%y%m%d %H'],
  sentinels,
  marks: { '1': 'normal', '2': 'normal', '3': 'manual', '4': 'manual' },
  hourLabel: 'start'
}
