import { Refused } from '../format'
import type { Encoding } from '../text/encoding'

const PIECE = 4 << 20
/** a line longer than this is no record, characters */
const LONG = 32 << 20

export interface Line {
  text: string
  /** from 1 */
  number: number
  /** bytes of the file read so far */
  end: number
}

/** the lines of a file that are not blank, in any encoding, a piece of the file in memory at a time */
export async function* linesOf(file: Blob, start: number, encoding: Encoding): AsyncGenerator<Line> {
  const decoder = new TextDecoder(encoding)
  let rest = ''
  let number = 0
  for (let at = start; at < file.size; at += PIECE) {
    const end = Math.min(file.size, at + PIECE)
    const bytes = await file.slice(at, end).arrayBuffer()
    const lines = (rest + decoder.decode(bytes, { stream: end < file.size })).split('\n')
    rest = end < file.size ? lines.pop()! : ''
    if (rest.length > LONG) throw new Refused('too-large', `JSON: ${number + lines.length + 1}`)
    for (const text of lines) {
      number++
      if (text.trim() !== '') yield { text, number, end }
    }
  }
}
