import { codeOf, statisticOf } from './codes'

/** what a key such as `w01018-Avg` stands for; the same object for every spelling */
export interface Key {
  code: string
  statistic: string
  unit: string
}

export interface Items {
  /** the start of the period, or the moment of a real-time value */
  time: string
  values: Map<Key, string>
  /** the mark of each code */
  flags: Map<string, string>
  /** values of keys that were there before: the first one is the rate, a second `w00000-Avg` a totaliser */
  repeated: [Key, string][]
  /** parts that are neither value, mark nor time */
  others: number
}

type Part = { value: Key } | { flag: string } | 'time' | 'other'

const parts = new Map<string, Part>()
const known = new Map<string, Key>()
const MANY = 20_000

/** the items of a message; `;` and `,` part alike, since devices mix them and every key names its code */
export function itemsOf(cp: string): Items {
  // a damaged log must not fill the memory with keys
  if (parts.size > MANY) {
    parts.clear()
    known.clear()
  }
  const items: Items = { time: '', values: new Map(), flags: new Map(), repeated: [], others: 0 }
  for (let at = 0; at < cp.length;) {
    let stop = at
    let equals = -1
    for (; stop < cp.length; stop++) {
      const c = cp.charCodeAt(stop)
      if (c === 0x3b || c === 0x2c) break
      if (c === 0x3d && equals < 0) equals = stop
    }
    if (equals >= 0) add(items, cp.slice(at, equals), cp.slice(equals + 1, stop))
    else if (cp.slice(at, stop).trim()) items.others++
    at = stop + 1
  }
  return items
}

function add(items: Items, name: string, text: string): void {
  let part = parts.get(name)
  if (part === undefined) parts.set(name, (part = partOf(name.trim())))
  if (part === 'other') items.others++
  else if (part === 'time') items.time ||= text.trim()
  else if ('flag' in part) {
    if (!items.flags.has(part.flag)) items.flags.set(part.flag, text.trim())
  } else if (items.values.has(part.value)) items.repeated.push([part.value, text])
  else items.values.set(part.value, text)
}

function partOf(name: string): Part {
  if (/^datatime$/i.test(name)) return 'time'
  const dash = name.lastIndexOf('-')
  if (dash < 1) return 'other'
  const code = codeOf(name.slice(0, dash))
  const subfield = name.slice(dash + 1)
  if (/^flag$/i.test(subfield)) return { flag: code.code }
  const statistic = statisticOf(subfield, code)
  if (!statistic) return 'other'
  const id = `${code.code} ${statistic.statistic}`
  const key = known.get(id) ?? { code: code.code, ...statistic }
  known.set(id, key)
  return { value: key }
}
