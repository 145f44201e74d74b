import { type TextTable, Refused } from './format'
import type { Header } from './header'
import type { Column } from './source'
import { looksLikeTime } from './time'

/** a table that cannot become readings says why, in the order in which a person would look */
export function refuse(table: TextTable, header: Header, columns: Column[]): void {
  const filled = columns.filter(({ reason }) => reason !== 'empty')
  if (header.names.length < 2) throw new Refused('one-column', header.names[0] ?? '')
  if (table.top.length <= header.dataAt) throw new Refused('no-rows', header.names.slice(0, 5).join('，'))
  const named = filled.some(({ role }) => role === 'site' || role === 'outlet' || role === 'code')
  const timed = filled.some(({ role }) => role === 'time')
  if (filled.some(({ role }) => role === 'value') && (timed || named)) return
  const unread = columns.find(({ header, samples }) => /时间|日期|date|time/i.test(header) && !looksLikeTime(samples))
  if (timed) throw new Refused('no-numbers', header.names.slice(0, 5).join('，'))
  if (unread) throw new Refused('no-time', unread.samples.slice(0, 3).join('，'))
  throw new Refused(
    filled.some(({ role }) => role === 'value') ? 'no-time' : 'no-numbers',
    header.names.slice(0, 5).join('，')
  )
}
