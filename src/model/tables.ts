import schema from './schema.sql?raw'
import usable from './usable.sql?raw'

/** creates every shared table, and the view `usable`, in an empty database */
export const tables = `${schema}\n${usable}`

export const grades = ['contradiction', 'arithmetic', 'statistical', 'hint'] as const
export type Grade = (typeof grades)[number]
export type Medium = 'water' | 'gas' | 'air'
export type Stage = 'in' | 'out'
export type Basis = 'measured' | 'converted' | 'mass'
export type Statistic = 'avg' | 'min' | 'max' | 'instant' | 'total'
export const marks = [
  'normal',
  'stopped',
  'offline',
  'maintenance',
  'calibration',
  'fault',
  'manual',
  'over_range',
  'communication',
  'startup',
  'shutdown',
  'standby',
  'accident',
  'unknown'
] as const
export type Mark = (typeof marks)[number]
