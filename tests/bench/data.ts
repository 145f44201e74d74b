import { createWriteStream, existsSync, statSync } from 'node:fs'
import { once } from 'node:events'

/** size of the bench: readings = outlets × parameters × hours */
export interface Size {
  outlets: number
  hours: number
}
export const parameters = [
  '化学需氧量(mg/L)',
  '氨氮(mg/L)',
  '总磷(mg/L)',
  '总氮(mg/L)',
  'pH值',
  '废水流量(m3/h)',
  '进口化学需氧量(mg/L)'
]

/** writes an outlet-ordered hourly export with 0.1 % odd cells, once; the same bytes on every machine */
export async function writeExport(path: string, { outlets, hours }: Size): Promise<void> {
  if (existsSync(path) && statSync(path).size > 0) return
  const out = createWriteStream(path)
  out.write(`企业名称,排放口编号,监测时间,${parameters.join(',')},数据标记\n`)
  let seed = 20260301
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const noise = () => random() + random() + random() - 1.5
  for (let outlet = 0; outlet < outlets; outlet++) {
    const level = [
      20 + 30 * random(),
      0.5 + 3 * random(),
      0.1 + 0.3 * random(),
      5 + 8 * random(),
      7.2,
      80 + 200 * random(),
      200 + 300 * random()
    ]
    const spread = [0.2, 0.25, 0.2, 0.15, 0.01, 0.2, 0.2]
    const walk = level.map(() => 0)
    let rows = ''
    for (let hour = 0; hour < hours; hour++) {
      const t = new Date(Date.UTC(2025, 0, 1) + hour * 3600e3).toISOString()
      const cells = level.map((mean, i) => {
        walk[i] = 0.9 * walk[i]! + 0.44 * noise() * 2
        const value = (mean * Math.exp(spread[i]! * walk[i]!)).toFixed(i === 1 || i === 2 ? 3 : 2)
        const odd = random()
        return odd > 0.001
          ? value
          : odd > 0.0008
            ? '<0.05'
            : odd > 0.0006
              ? `${value}(维护)`
              : odd > 0.0004
                ? '--'
                : odd > 0.00035
                  ? '见台账'
                  : value
      })
      rows += `第${outlet}污水处理厂,DW${String(outlet).padStart(4, '0')},${t.slice(0, 10)} ${t.slice(11, 16)},${cells.join(',')},${random() > 0.005 ? '正常' : '校准'}\n`
    }
    if (!out.write(rows)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}
