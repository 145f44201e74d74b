/** a table in an RDB file: its comments, where its header starts, where it ends, all in bytes; and the line it starts at */
export interface Block {
  comments: string[]
  start: number
  end: number
  line: number
}

const PIECE = 4 << 20
const HASH = 0x23

/** a file may hold one table after the other, each with comments of its own */
export async function blocksOf(file: Blob): Promise<Block[]> {
  const blocks: Block[] = []
  let comments: string[] = []
  let [line, inComment] = [1, false]
  let text = ''
  const decoder = new TextDecoder()
  // the first byte of a line decides what the line is; only comments are decoded
  let fresh = true
  for (let piece = 0; piece < file.size; piece += PIECE) {
    const bytes = new Uint8Array(await file.slice(piece, piece + PIECE).arrayBuffer())
    for (let i = 0; i < bytes.length;) {
      if (fresh) {
        inComment = bytes[i] === HASH
        const at = piece + i
        const blank = bytes[i] === 0x0a || bytes[i] === 0x0d
        if (inComment) close(at)
        else if (!blank && !open()) {
          blocks.push({ comments, start: at, end: file.size, line })
          comments = []
        }
        fresh = false
      }
      const found = bytes.indexOf(0x0a, i)
      const stop = found < 0 ? bytes.length : found
      if (inComment) text += decoder.decode(bytes.subarray(i, stop))
      i = stop + 1
      if (found < 0) break
      if (inComment) comments.push(text.replace(/^#\s?|\r$/g, ''))
      text = ''
      fresh = true
      line++
    }
  }
  return blocks

  function open(): boolean {
    return blocks.length > 0 && blocks.at(-1)!.end === file.size
  }
  function close(at: number): void {
    if (open()) blocks.at(-1)!.end = at
  }
}
