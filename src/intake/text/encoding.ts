export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** the encoding of a text by its first bytes: marked, else strict UTF-8, else GB18030 */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const unmarked = withoutMark(head)
  if (unmarked) return unmarked
  try {
    // streaming: a character cut at the end of the sample is no error
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

// UTF-16 without a mark: every other byte of the ASCII in it is zero
function withoutMark(head: Uint8Array): Encoding | undefined {
  const count = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) count[i % 2]!++
  const half = head.length / 2
  if (count[1]! > half * 0.4) return 'utf-16le'
  if (count[0]! > half * 0.4) return 'utf-16be'
}

/** how many bytes of a byte order mark open the text */
export const markLength = (head: Uint8Array): number =>
  head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
    ? 3
    : (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
      ? 2
      : 0

export const decoded = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)
