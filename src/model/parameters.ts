import type { Medium } from './tables'

/** concentration: of a pollutant; flow; condition: what the process or the water is like; mass: an emission */
export type Kind = 'concentration' | 'flow' | 'condition' | 'energy'

/** what is measured. Codes: HJ 212-2017 Annex B, read in full. Detection limits: common knowledge, not verified. */
export interface Parameter {
  /** the name used in tables, recipes and exports */
  id: string
  zh: string
  en: string
  medium: Medium[]
  kind: Kind
  /** unit in which readings are stored */
  unit: string
  /** other words for it, as `plain()` leaves them */
  aliases: string[]
  /** HJ 212 codes, new then old */
  codes: string[]
  /** the unit HJ 212 uses, where it is another */
  codeUnit?: string
  /** detection limit in `unit`; `mdlVerified` false as long as nobody read the method's own text */
  mdl?: number
  mdlVerified?: false
}

const water: Medium[] = ['water']
const gas: Medium[] = ['gas', 'air']

type Spec = [
  id: string,
  zh: string,
  en: string,
  unit: string,
  aliases: string,
  codes?: string,
  more?: Partial<Parameter>
]

const rows = (medium: Medium[], kind: Kind, specs: Spec[]): Parameter[] =>
  specs.map(([id, zh, en, unit, aliases, codes = '', more = {}]) => ({
    id,
    zh,
    en,
    medium,
    kind,
    unit,
    aliases: aliases.split(' ').filter(Boolean),
    codes: codes.split(' ').filter(Boolean),
    ...(more.mdl === undefined ? {} : { mdlVerified: false as const }),
    ...more
  }))

export const parameters: Parameter[] = [
  ...rows(water, 'concentration', [
    [
      'COD',
      'COD',
      'COD',
      'mg/L',
      '化学需氧量 codcr cod_cr 化学耗氧量 重铬酸盐指数 chemicaloxygendemand',
      'w01018 011',
      { mdl: 4 }
    ],
    [
      'NH3-N',
      '氨氮',
      'NH3-N',
      'mg/L',
      'nh3n nh3 氨氮(nh3-n) nh4n nh4-n nh4+-n 铵氮 ammonia ammonianitrogen',
      'w21003 060',
      { mdl: 0.025 }
    ],
    ['TP', '总磷', 'TP', 'mg/L', '总磷(以p计) totalphosphorus t-p', 'w21011 101', { mdl: 0.01 }],
    ['TN', '总氮', 'TN', 'mg/L', '总氮(以n计) totalnitrogen t-n', 'w21001 065', { mdl: 0.05 }],
    ['BOD5', 'BOD₅', 'BOD5', 'mg/L', '五日生化需氧量 生化需氧量 bod', 'w01017 010'],
    ['SS', '悬浮物', 'SS', 'mg/L', '悬浮物 悬浮固体 tss suspendedsolids', 'w01012 003'],
    ['CODMn', '高锰酸盐指数', 'CODMn', 'mg/L', '高锰酸盐指数 permanganateindex', 'w01019'],
    ['TOC', '总有机碳', 'TOC', 'mg/L', '总有机碳', 'w01020 015'],
    ['Cr', '总铬', 'total Cr', 'mg/L', '总铬 totalchromium', 'w20116 023'],
    ['Cr6+', '六价铬', 'Cr(VI)', 'mg/L', '六价铬 cr6 crvi hexavalentchromium', 'w20117 024', { codeUnit: 'µg/L' }],
    ['Hg', '总汞', 'Hg', 'mg/L', '总汞 汞 mercury', 'w20111 020', { codeUnit: 'µg/L' }],
    ['Cd', '总镉', 'Cd', 'mg/L', '总镉 镉 cadmium', 'w20115 022', { codeUnit: 'µg/L' }],
    ['As', '总砷', 'As', 'mg/L', '总砷 砷 arsenic', 'w20119 026', { codeUnit: 'µg/L' }],
    ['Pb', '总铅', 'Pb', 'mg/L', '总铅 铅 lead', 'w20120 027', { codeUnit: 'µg/L' }],
    ['Ni', '总镍', 'Ni', 'mg/L', '总镍 镍 nickel', 'w20121 028'],
    ['Cu', '总铜', 'Cu', 'mg/L', '总铜 铜 copper', 'w20122 029'],
    ['Zn', '总锌', 'Zn', 'mg/L', '总锌 锌 zinc', 'w20123 030'],
    ['Mn', '总锰', 'Mn', 'mg/L', '总锰 锰 manganese', 'w20124 031'],
    ['cyanide', '总氰化物', 'cyanide', 'mg/L', '总氰化物 氰化物', 'w21016 070'],
    ['fluoride', '氟化物', 'fluoride', 'mg/L', '氟化物 氟离子', 'w21017 071'],
    ['sulphide', '硫化物', 'sulphide', 'mg/L', '硫化物 sulfide', 'w21019 072'],
    ['petroleum', '石油类', 'petroleum', 'mg/L', '石油类 oil', 'w22001 080'],
    ['phenol', '挥发酚', 'phenol', 'mg/L', '挥发酚', 'w23002 110'],
    ['LAS', '阴离子表面活性剂', 'LAS', 'mg/L', '阴离子表面活性剂 阴离子洗涤剂', 'w19002 520']
  ]),
  ...rows(water, 'condition', [
    ['pH', 'pH', 'pH', '', 'ph值 酸碱度', 'w01001 001'],
    ['water temperature', '水温', 'water temperature', '°C', '水温 watertemp', 'w01010'],
    ['conductivity', '电导率', 'conductivity', 'µS/cm', '电导率 电导 cond', 'w01014'],
    ['DO', '溶解氧', 'dissolved oxygen', 'mg/L', '溶解氧 dissolvedoxygen', 'w01009'],
    ['turbidity', '浊度', 'turbidity', 'NTU', '浊度', 'w01003']
  ]),
  ...rows(['water', 'gas'], 'flow', [
    [
      'flow',
      '流量',
      'flow',
      'm³/h',
      '流量 瞬时流量 废水流量 污水流量 废水瞬时流量 污水瞬时流量 废水排放量 污水排放量 流量均值 废水流量均值 排水量 水量 标干流量 标况流量 烟气流量 废气流量 废气排放量 烟气排放量 标态流量 标准流量 小时流量 flowrate discharge',
      'w00000 a00000 B01 B02'
    ],
    [
      'total flow',
      '累计流量',
      'totalised flow',
      'm³',
      '累计流量 累积流量 流量累计 累计水量 废水总流量 总流量 totaliser totalizer',
      ''
    ]
  ]),
  ...rows(gas, 'concentration', [
    ['SO2', '二氧化硫', 'SO2', 'mg/m³', '二氧化硫', 'a21026 02'],
    ['NOx', '氮氧化物', 'NOx', 'mg/m³', '氮氧化物', 'a21002 03'],
    ['PM', '颗粒物', 'particulates', 'mg/m³', '颗粒物 烟尘 粉尘 烟粉尘 dust particulate', 'a34013 01'],
    ['CO', '一氧化碳', 'CO', 'mg/m³', '一氧化碳', 'a21005 04'],
    ['HCl', '氯化氢', 'HCl', 'mg/m³', '氯化氢', 'a21024 08'],
    ['HF', '氟化物(气)', 'fluoride (gas)', 'mg/m³', '氟化氢', 'a21018 06'],
    ['NMHC', '非甲烷总烃', 'NMHC', 'mg/m³', '非甲烷总烃 非甲烷烃', 'a24088'],
    ['CH4', '甲烷', 'CH4', 'mg/m³', '甲烷', 'a05002'],
    ['NH3', '氨', 'NH3', 'mg/m³', '氨气 氨逃逸', 'a21001'],
    ['NO', '一氧化氮', 'NO', 'mg/m³', '一氧化氮', 'a21003'],
    ['NO2', '二氧化氮', 'NO2', 'µg/m³', '二氧化氮', 'a21004'],
    ['O3', '臭氧', 'O3', 'µg/m³', '臭氧', 'a05024'],
    ['PM2.5', 'PM2.5', 'PM2.5', 'µg/m³', '细颗粒物', 'a34004'],
    ['PM10', 'PM10', 'PM10', 'µg/m³', '可吸入颗粒物', 'a34002']
  ]),
  ...rows(gas, 'condition', [
    ['O2', '含氧量', 'oxygen', '%', '含氧量 氧含量 氧气含量 烟气含氧量 氧气 氧', 'a19001 S01'],
    ['temperature', '烟温', 'flue temperature', '°C', '烟温 烟气温度 排烟温度 温度', 'a01012 S03'],
    ['humidity', '湿度', 'humidity', '%', '湿度 烟气湿度 含湿量', 'a01014 S05'],
    ['velocity', '流速', 'velocity', 'm/s', '流速 烟气流速', 'a01011 S02'],
    ['pressure', '静压', 'static pressure', 'kPa', '静压 烟气压力 压力 烟气静压', 'a01013 S08']
  ]),
  ...rows(['water', 'gas'], 'energy', [
    [
      'electricity',
      '用电量',
      'electricity',
      'kWh',
      '用电量 耗电量 电量 累计用电率 electricityconsumption annualelectricityconsumption'
    ]
  ])
]

const byName = new Map<string, Parameter>()
for (const parameter of parameters)
  for (const name of [parameter.id, parameter.zh, parameter.en, ...parameter.aliases, ...parameter.codes])
    if (!byName.has(plain(name))) byName.set(plain(name), parameter)

/** a header as it is compared: NFKC, lower case, without spaces, dots, underscores and brackets */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_·.,:;'"“”‘’()[\]{}<>《》【】/\\-]/g, '')
}

/** the parameter that a word, a Chinese name or an HJ 212 code stands for */
export const parameterOf = (word: string): Parameter | undefined => byName.get(plain(word))

export const parameterById = (id: string): Parameter | undefined => parameters.find((parameter) => parameter.id === id)
