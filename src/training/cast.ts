import type { OutletSpec } from './outlet'

const both = ['COD', 'NH3-N']
const fine = { COD: { decimals: 2 }, 'NH3-N': { decimals: 3 }, TP: { decimals: 3 }, TN: { decimals: 2 } }

const dyeing = {
  COD: { in: 620, out: 58 },
  'NH3-N': { in: 24, out: 2.6 },
  TP: { in: 4.8, out: 0.27 },
  TN: { in: 42, out: 10.8 }
}
const food = {
  COD: { in: 1150, out: 62 },
  'NH3-N': { in: 46, out: 3.4 },
  TP: { in: 11, out: 0.36 },
  TN: { in: 74, out: 11.5 }
}
const plating = {
  COD: { in: 310, out: 44 },
  'NH3-N': { in: 31, out: 5.2 },
  TP: { in: 3.4, out: 0.31 },
  TN: { in: 52, out: 13.2 }
}

/** invented enterprises of an invented county: five with something to hide, eight that only look odd */
export const county: OutletSpec[] = [
  {
    site: '甲山污水处理厂',
    flow: 1350,
    inlet: both,
    acts: [{ kind: 'storm', difficulty: 'plain', day: 23, hour: 16 }]
  },
  {
    site: '甲山第二污水厂',
    flow: 620,
    inlet: both,
    analysers: fine,
    acts: [
      { kind: 'bottle', difficulty: 'plain', day: 18, hour: 17 },
      { kind: 'bottle', difficulty: 'hard', parameters: ['COD'], day: 46, hour: 20 }
    ]
  },
  {
    site: '乙溪电镀园区污水站',
    flow: 85,
    rhythm: 'shifts',
    levels: plating,
    acts: [{ kind: 'slow-analyser' }]
  },
  {
    site: '丙塘印染有限公司',
    flow: 140,
    rhythm: 'shifts',
    levels: dyeing,
    analysers: fine,
    acts: [{ kind: 'false-record', difficulty: 'plain' }]
  },
  {
    site: '丙塘印染有限公司',
    name: '回用水口',
    code: 'DW002',
    flow: 55,
    analysers: fine,
    acts: [{ kind: 'reuse-plant' }]
  },
  {
    site: '丁湾食品有限公司',
    flow: 42,
    rhythm: 'shifts',
    levels: food,
    acts: [
      { kind: 'stopped-plant', difficulty: 'medium', day: 27, hour: 18, hours: 134 },
      { kind: 'restart', difficulty: 'plain', day: 33, hour: 8 }
    ]
  },
  {
    site: '戊岭造纸有限公司',
    flow: 310,
    rhythm: 'shifts',
    levels: { ...dyeing, COD: { in: 780, out: 64 } },
    analysers: fine,
    acts: [
      { kind: 'constant-value', difficulty: 'plain', day: 12, hour: 19 },
      { kind: 'constant-value', difficulty: 'hard', parameters: ['NH3-N'], day: 40, hour: 21 }
    ]
  },
  { site: '己河镇污水站', flow: 38, acts: [{ kind: 'batch-cycle' }] },
  { site: '庚源再生水厂', flow: 260, acts: [{ kind: 'near-detection' }] },
  {
    site: '辛桥化工有限公司',
    flow: 96,
    rhythm: 'shifts',
    levels: { ...dyeing, COD: { in: 540, out: 61 } },
    inlet: both,
    analysers: fine,
    acts: [{ kind: 'fixed-ratio', difficulty: 'plain', day: 21, hour: 0 }]
  },
  {
    site: '壬泉酿酒有限公司',
    flow: 74,
    rhythm: 'shifts',
    levels: food,
    inlet: both,
    acts: [{ kind: 'surge', difficulty: 'plain', day: 34, hour: 3 }]
  },
  { site: '癸谷屠宰场', flow: 31, rhythm: 'shifts', levels: food, acts: [{ kind: 'coarse-display' }] },
  {
    site: '子午皮革有限公司',
    flow: 66,
    rhythm: 'shifts',
    levels: dyeing,
    inlet: both,
    acts: [{ kind: 'diluted-inlet', difficulty: 'plain', day: 30, hour: 15 }]
  }
]

/** one enterprise with three outlets, without inlet and without a mark column */
export const enterprise: OutletSpec[] = [
  { site: '丑坪水务有限公司', name: '一厂总排口', code: 'DW001', flow: 480, acts: [{ kind: 'slow-analyser' }] },
  {
    site: '丑坪水务有限公司',
    name: '二厂总排口',
    code: 'DW002',
    flow: 350,
    analysers: fine,
    acts: [{ kind: 'bottle', difficulty: 'medium', day: 11, hour: 16 }]
  },
  { site: '丑坪水务有限公司', name: '三厂总排口', code: 'DW003', flow: 190 }
]
