/** a unit and how it becomes the one its quantity is stored in: stored = value × factor + offset */
interface Unit {
  unit: string
  /** unit of the same quantity in which readings are stored */
  stored: string
  factor: number
  offset?: number
  words: string[]
}

const units: Unit[] = [
  ['mg/L', 'mg/L', 1, '毫克/升 mgl mg/升 ppm(水)'],
  ['µg/L', 'mg/L', 1e-3, '微克/升 ugl ug/l'],
  ['g/L', 'mg/L', 1e3, '克/升'],
  ['ng/L', 'mg/L', 1e-6, ''],
  ['mg/m³', 'mg/m³', 1, '毫克/立方米 mg/nm3 mg/m3 mgm3 毫克/标立方米 mg/立方米'],
  ['µg/m³', 'µg/m³', 1, 'ug/m3 微克/立方米 ugm3'],
  ['ng/m³', 'µg/m³', 1e-3, 'ng/m3'],
  ['m³/h', 'm³/h', 1, '立方米/小时 m3/h m3/hr m3/小时 nm3/h 方/小时 t/h 吨/小时 立方米/时 m3h'],
  ['L/s', 'm³/h', 3.6, '升/秒 l/s ls'],
  ['m³/s', 'm³/h', 3600, 'm3/s 立方米/秒 nm3/s m3s'],
  ['m³/d', 'm³/h', 1 / 24, 'm3/d m3/day 立方米/日 立方米/天 t/d 吨/日 吨/天 m3/天 m3d'],
  ['10⁴ m³/d', 'm³/h', 1e4 / 24, '万立方米/日 万m3/d 万吨/日 万吨/天 万立方米/天 10km3perday'],
  ['ft³/s', 'm³/h', 101.9406477312, 'ft3/s cfs'],
  ['MGD', 'm³/h', 157.725491, 'mgd milliongallonsperday'],
  ['gal/min', 'm³/h', 0.2271247, 'gpm'],
  ['m³', 'm³', 1, '立方米 m3 方 nm3'],
  ['10⁴ m³', 'm³', 1e4, '万立方米 万m3 万吨 10km3'],
  ['10⁴ m³/a', 'm³', 1e4, '万立方米/年 万m3/a 万吨/年'],
  ['kg', 'kg', 1, '千克 公斤'],
  ['t', 'kg', 1e3, '吨'],
  ['g', 'kg', 1e-3, '克'],
  ['lb', 'kg', 0.45359237, 'lbs'],
  ['kg/h', 'kg/h', 1, '千克/小时 kg/小时'],
  ['lb/h', 'kg/h', 0.45359237, 'lb/hr lbs/hr'],
  ['lb/d', 'kg/h', 0.0188996821, 'lb/day lbs/day'],
  ['kg/d', 'kg/h', 1 / 24, 'kg/day kg/天'],
  ['%', '%', 1, '百分比 percent ％'],
  ['°C', '°C', 1, '℃ 摄氏度 c degc'],
  ['K', '°C', 1, '开 开尔文', -273.15],
  ['°F', '°C', 5 / 9, 'degf', -160 / 9],
  ['kPa', 'kPa', 1, '千帕'],
  ['Pa', 'kPa', 1e-3, '帕'],
  ['MPa', 'kPa', 1e3, '兆帕'],
  ['µS/cm', 'µS/cm', 1, 'us/cm 微西/厘米 微西门子/厘米 uscm'],
  ['mS/cm', 'µS/cm', 1e3, 'ms/cm'],
  ['S/m', 'µS/cm', 1e4, 's/m'],
  ['NTU', 'NTU', 1, 'ntu 度'],
  ['m/s', 'm/s', 1, '米/秒'],
  ['kWh', 'kWh', 1, '千瓦时 kw.h kw·h 度电 kwh'],
  ['10⁴ kWh', 'kWh', 1e4, '万千瓦时 万kwh 万度'],
  ['', '', 1, '无量纲 无 dimensionless']
].map(([unit, stored, factor, words, offset]) => ({
  unit: unit as string,
  stored: stored as string,
  factor: factor as number,
  offset: offset as number | undefined,
  words: (words as string).split(' ')
}))

const simple = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/[µμ]/g, 'u')
    .replaceAll('³', '3')
    .toLowerCase()

const byWord = new Map<string, Unit>()
for (const unit of units) for (const word of [unit.unit, ...unit.words]) byWord.set(simple(word), unit)

/** the unit's usual spelling, or undefined for a word that is not a unit we know */
export const unitOf = (word: string): string | undefined => byWord.get(simple(word))?.unit

/** how a value in `from` becomes one in `to`; undefined where they do not measure the same */
export function conversion(from: string, to: string): { factor: number; offset: number } | undefined {
  if (from === to) return { factor: 1, offset: 0 }
  const [source, target] = [byWord.get(simple(from)), byWord.get(simple(to))]
  if (!source || !target || source.stored !== target.stored) return undefined
  return {
    factor: source.factor / target.factor,
    offset: ((source.offset ?? 0) - (target.offset ?? 0)) / target.factor
  }
}

/** spellings offered when a person corrects a unit */
export const unitNames: string[] = units.map(({ unit }) => unit)
