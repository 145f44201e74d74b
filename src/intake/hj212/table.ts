import type { MessageReading } from './read'
import { readHj212 } from './read'
import { split } from '../text/split'

/** every line of a log's table, with the line of the log it came from, for tests */
export async function tableOf(log: string | Uint8Array<ArrayBuffer>): Promise<{
  reading: MessageReading
  rows: string[][]
  lines: number[]
}> {
  const reading = await readHj212(new Blob([log]))
  const rows: string[][] = []
  const lines: number[] = []
  const [table] = reading.tables
  let n = 0
  for await (const { content } of table!.slices(1)) {
    rows.push(...[...split(new TextDecoder().decode(content as Uint8Array), ',')].map(({ fields }) => fields))
    lines.push(...(await table!.rowsOf(n++, 9)))
  }
  return { reading, rows, lines }
}
