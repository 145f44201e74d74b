import { once } from 'node:events'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { encodeGb18030 } from '../../src/training/exports/gb18030'

export type Order = 'outlet' | 'time' | 'newest'

/** readings = outlets × 7 parameters × hours */
export interface Export {
  outlets: number
  hours: number
  order: Order
  encoding: 'utf-8' | 'gb18030'
  /** number of the first outlet, so that several files hold different ones */
  first: number
}

const parameters = [
  '化学需氧量(mg/L)',
  '氨氮(mg/L)',
  '总磷(mg/L)',
  '总氮(mg/L)',
  'pH值',
  '废水流量(m3/h)',
  '进口化学需氧量(mg/L)'
]
const spread = [0.2, 0.25, 0.2, 0.15, 0.01, 0.2, 0.2]
const decimals = [2, 3, 3, 2, 2, 2, 2]

/** writes an hourly export with 0.1 % odd cells, once; the same bytes on every machine */
export async function writeExport(path: string, { outlets, hours, order, encoding, first }: Export): Promise<void> {
  if (existsSync(path) && statSync(path).size > 0) return
  const out = createWriteStream(path)
  const write = async (text: string) => {
    if (!out.write(encoding === 'gb18030' ? encodeGb18030(text) : text)) await once(out, 'drain')
  }
  await write(`企业名称,排放口编号,监测时间,${parameters.join(',')},数据标记\n`)
  const stations = Array.from({ length: outlets }, (_, i) => station(first + i))
  const time = Array.from({ length: hours }, (_, hour) => {
    const at = new Date(Date.UTC(2025, 0, 1) + (order === 'newest' ? hours - 1 - hour : hour) * 3600e3).toISOString()
    return `${at.slice(0, 10)} ${at.slice(11, 16)}`
  })
  if (order === 'outlet') for (const next of stations) await write(time.map((at) => next(at)).join(''))
  else for (const at of time) await write(stations.map((next) => next(at)).join(''))
  out.end()
  await once(out, 'finish')
}

/** one outlet's rows, each call the next hour: levels that walk, odd cells now and then */
function station(number: number): (time: string) => string {
  const random = randomFrom(20260301 + number)
  const noise = () => 2 * (random() + random() + random() - 1.5)
  const level = [
    20 + 30 * random(),
    0.5 + 3 * random(),
    0.1 + 0.3 * random(),
    5 + 8 * random(),
    7.2,
    80 + 200 * random(),
    200 + 300 * random()
  ]
  const walk = level.map(() => 0)
  const name = `第${number}污水处理厂,DW${String(number).padStart(5, '0')}`
  return (time) => {
    const cells = level.map((mean, i) => {
      walk[i] = 0.9 * walk[i]! + 0.44 * noise()
      return odd((mean * Math.exp(spread[i]! * walk[i]!)).toFixed(decimals[i]), random())
    })
    return `${name},${time},${cells.join(',')},${random() > 0.005 ? '正常' : '校准'}\n`
  }
}

/** one cell in a thousand is not a plain figure */
function odd(value: string, draw: number): string {
  if (draw > 0.001) return value
  if (draw > 0.0008) return '<0.05'
  if (draw > 0.0006) return `${value}(维护)`
  if (draw > 0.0004) return '--'
  return draw > 0.00035 ? '见台账' : value
}

function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
