import type { Items } from './items'
import type { Message } from './segment'

export const header = ['MN', 'DataTime', 'CN', 'ST', 'Code', 'Statistic', 'Value', 'Flag', 'Unit']

/** a message as delimited lines, one a value, and how many they are */
export function linesOf({ mn, cn, st }: Message, { time, values, flags }: Items): { text: string; count: number } {
  const start = `${cell(mn)},${cell(timeOf(time))},${cell(cn)},${cell(st)},`
  let text = ''
  for (const [{ code, statistic, unit }, value] of values)
    text += `${start}${cell(code)},${statistic},${cell(value)},${cell(flags.get(code) ?? '')},${unit}\n`
  return { text, count: values.size }
}

/** `20160824003817000` → `2016-08-24 00:38:17`; anything else is left to whoever reads the column */
export function timeOf(digits: string): string {
  if (!/^\d{14}(\d{3})?$/.test(digits)) return digits
  const at = (from: number) => digits.slice(from, from + 2)
  return `${digits.slice(0, 4)}-${at(4)}-${at(6)} ${at(8)}:${at(10)}:${at(12)}`
}

/** devices write `""` for nothing */
function cell(text: string): string {
  if (simple.test(text)) return text
  const plain = text.trim()
  return plain === '""' ? '' : /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

const simple = /^[\w.+-]*$/
