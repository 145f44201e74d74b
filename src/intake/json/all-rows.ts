import type { TextTable } from '../format'
import { split } from '../text/split'

/** every row that a table hands over below its header, as the import will see them; for tests */
export async function allRows(table: TextTable, dataAt = 1): Promise<string[][]> {
  const rows: string[][] = []
  const { delimiter, quote } = table.dialect
  for await (const { content } of table.slices(dataAt)) {
    const bytes = content instanceof Uint8Array ? content : await content.arrayBuffer()
    for (const { fields } of split(new TextDecoder().decode(bytes), delimiter, quote))
      if (fields.length > 1 || fields[0] !== '') rows.push(fields)
  }
  return rows
}
