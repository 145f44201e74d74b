import type { Medium } from './tables'

/** a discharge limit as a dated row. None of these was compared with the printed standard: all are to be verified. */
export interface Limit {
  parameter: string
  medium: Medium
  value: number
  unit: string
  averaging: 'hour' | 'day'
  source: string
  validFrom: string
  validTo: string | null
  verified: boolean
}

const standard = (
  source: string,
  medium: Medium,
  unit: string,
  averaging: 'hour' | 'day',
  validFrom: string,
  values: Record<string, number>
): Limit[] =>
  Object.entries(values).map(([parameter, value]) => ({
    parameter,
    medium,
    value,
    unit,
    averaging,
    source,
    validFrom,
    validTo: null,
    verified: false
  }))

const sewage = (grade: string, values: Record<string, number>) =>
  standard(`GB 18918-2002 ${grade}`, 'water', 'mg/L', 'day', '2003-07-01', values)
const air = (source: string, validFrom: string, values: Record<string, number>) =>
  standard(source, 'gas', 'mg/m³', 'hour', validFrom, values)

export const limits: Limit[] = [
  ...sewage('1A', { COD: 50, BOD5: 10, SS: 10, TN: 15, 'NH3-N': 5, TP: 0.5 }),
  ...sewage('1B', { COD: 60, BOD5: 20, SS: 20, TN: 20, 'NH3-N': 8, TP: 1 }),
  ...sewage('2', { COD: 100, BOD5: 30, SS: 30, 'NH3-N': 25, TP: 3 }),
  ...standard('GB 8978-1996 1', 'water', 'mg/L', 'day', '1998-01-01', {
    COD: 100,
    BOD5: 20,
    SS: 70,
    'NH3-N': 15,
    petroleum: 5,
    phenol: 0.5,
    cyanide: 0.5,
    sulphide: 1,
    fluoride: 10,
    Cu: 0.5,
    Zn: 2,
    Mn: 2
  }),
  ...standard('GB 21900-2008', 'water', 'mg/L', 'day', '2008-08-01', {
    'Cr6+': 0.2,
    Cr: 1,
    Ni: 0.5,
    Cu: 0.5,
    Zn: 1.5,
    COD: 80,
    'NH3-N': 15,
    TN: 20,
    TP: 1
  }),
  ...standard('GB 4287-2012', 'water', 'mg/L', 'day', '2013-01-01', { COD: 80, 'NH3-N': 10, TN: 15, TP: 0.5 }),
  ...air('GB 13223-2011', '2012-01-01', { PM: 30, SO2: 100, NOx: 100 }),
  ...air('GB 13223-2011 special', '2012-01-01', { PM: 20, SO2: 50, NOx: 100 }),
  ...air('ultra-low coal', '2015-12-11', { PM: 10, SO2: 35, NOx: 50 }),
  ...air('GB 13271-2014', '2014-07-01', { PM: 50, SO2: 300, NOx: 300 }),
  ...air('GB 4915-2013', '2014-03-01', { PM: 30, SO2: 200, NOx: 400, NH3: 10 }),
  ...air('GB 18485-2014', '2014-07-01', { PM: 30, NOx: 300, SO2: 100, HCl: 60, CO: 100 })
]

/** what is drawn and judged until a person says which standard holds: the commonest for the medium */
export const defaultStandards: Record<Medium, string | null> = {
  water: 'GB 18918-2002 1A',
  gas: 'GB 13223-2011',
  air: null
}

export const defaultLimits: Limit[] = limits.filter(({ medium, source }) => defaultStandards[medium] === source)

const text = (value: string | null) => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`)

/** statement that fills `limit_value`; rows without an outlet hold for every outlet of their medium */
export const insertLimits = (rows: (Limit & { outletId?: number })[]): string =>
  `insert into limit_value values ${rows
    .map(({ parameter, medium, outletId, value, unit, averaging, source, validFrom, validTo, verified }) =>
      [
        text(parameter),
        text(medium),
        outletId ?? 'null',
        value,
        text(unit),
        text(averaging),
        text(source),
        text(validFrom),
        text(validTo),
        verified
      ].join(', ')
    )
    .map((row) => `(${row})`)
    .join(', ')}`
