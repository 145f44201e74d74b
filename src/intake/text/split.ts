/** a record of a delimited text: its fields, and where it ends in the text */
export interface Record {
  fields: string[]
  /** index of the first character after the record's line break */
  end: number
  /** 1-based line on which it starts */
  line: number
}

/**
 * splits delimited text as the engine does, for the sample and for lines that the engine refused: quotes double, a
 * quoted field may hold line breaks, an open quote runs to the end of its line only
 */
export function* split(text: string, delimiter: string, quote = '"'): Generator<Record> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const started = line
    const fields: string[] = []
    for (;;) {
      let field = ''
      if (quote && text[at] === quote) {
        const closed = closing(text, at, quote)
        if (closed > 0) {
          field = text.slice(at + 1, closed).replaceAll(quote + quote, quote)
          line += field.split('\n').length - 1
          at = closed + 1
        }
      }
      const stop = next(text, at, delimiter)
      fields.push(field + text.slice(at, stop))
      at = stop
      if (at < text.length && text.startsWith(delimiter, at)) at += delimiter.length
      else break
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    yield { fields, end: at, line: started }
  }
}

function closing(text: string, open: number, quote: string): number {
  // a quote that is still open after this many characters is a stray one
  const far = Math.min(text.length, open + 20_000)
  for (let i = open + 1; i < far; i++)
    if (text[i] === quote) {
      if (text[i + 1] === quote) i++
      else return i
    }
  return -1
}

function next(text: string, from: number, delimiter: string): number {
  for (let i = from; i < text.length; i++) {
    const c = text[i]
    if (c === '\n' || c === '\r' || text.startsWith(delimiter, i)) return i
  }
  return text.length
}

/** the same records written plainly, for text that the engine's own reader gives up on; a stray CR within a line is a blank */
export function tidy(text: string, delimiter: string, quote: string): string {
  let out = ''
  for (const { fields } of split(lines(text), delimiter, quote))
    out += `${fields.map((field) => (quote ? `"${field.replaceAll('"', '""')}"` : field)).join(delimiter)}\n`
  return out
}

/** where lines end in LF or CRLF, a CR alone is no line break */
export const lines = (text: string): string => (text.includes('\n') ? text.replace(/\r(?!\n)/g, ' ') : text)
