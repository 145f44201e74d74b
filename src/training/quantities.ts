/** how a station measures and shows one quantity */
export interface Analyser {
  unit: string
  decimals: number
  /** minutes between true measurements; in between the value is held */
  cycle: number
  /** white noise of one measurement, relative */
  repeatability: number
  /** values under it are shown as `<mdl` */
  mdl: number
  /** hangs in the water: no sample line, no reagents */
  probe: boolean
}

const wet: Analyser = { unit: 'mg/L', decimals: 2, cycle: 60, repeatability: 0.012, mdl: 0, probe: false }

/** factory settings */
export const quantities: Record<string, Analyser> = {
  COD: { ...wet, decimals: 2, mdl: 4 },
  'NH3-N': { ...wet, decimals: 3, mdl: 0.05 },
  TP: { ...wet, decimals: 3, mdl: 0.01 },
  TN: { ...wet, decimals: 2, mdl: 0.1 },
  pH: { ...wet, unit: '', repeatability: 0.001, probe: true },
  'water temperature': { ...wet, unit: '℃', decimals: 1, repeatability: 0.001, probe: true },
  flow: { ...wet, unit: 'm3/h', decimals: 1, repeatability: 0.005, probe: true }
}

/** screens differ: how many digits each maker shows */
export const screens: Record<string, number[]> = {
  COD: [1, 2, 2],
  'NH3-N': [2, 3],
  TP: [2, 3],
  TN: [1, 2],
  flow: [1, 2]
}

export const pollutants = ['COD', 'NH3-N', 'TP', 'TN']
