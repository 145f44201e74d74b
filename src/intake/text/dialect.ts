import { split } from './split'

export interface Dialect {
  delimiter: string
  quote: string
}

const delimiters = [',', '\t', ';', '|', '，']

/** the delimiter under which the sample falls into the most even table; a single column where none does */
export function dialectOf(sample: string): Dialect {
  const quote = /(^|[,\t;|])"/m.test(sample) ? '"' : ''
  let best = { delimiter: ',', quote, score: 0 }
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>()
    let records = 0
    for (const { fields } of split(sample, delimiter, quote)) {
      if (fields.length === 1 && fields[0]!.trim() === '') continue
      widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1)
      if (++records === 400) break
    }
    // the commonest width and how common it is: wide and even wins, one column never does
    const [width, count] = [...widths].reduce((a, b) => (b[1] * (b[0] - 1) > a[1] * (a[0] - 1) ? b : a), [1, 0])
    const score = width > 1 ? (count / records) * Math.log2(width + 1) : 0
    if (score > best.score) best = { delimiter, quote, score }
  }
  return best
}
