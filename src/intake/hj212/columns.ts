import type { SourceRecipe } from '../source'

/** what the columns of a log's table are, whatever codes it holds; minutes and hours of one MN are outlets of their own */
export const logColumns: NonNullable<SourceRecipe['columns']> = {
  MN: { role: 'code' },
  DataTime: { role: 'time' },
  CN: { role: 'outlet' },
  ST: { role: 'aside' },
  Code: { role: 'item' },
  Statistic: { role: 'statistic' },
  Value: { role: 'value' },
  Flag: { role: 'mark' },
  Unit: { role: 'unit' }
}
