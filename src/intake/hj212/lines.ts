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
export const timeOf = (digits: string): string =>
  digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?$/, '$1-$2-$3 $4:$5:$6')

/** devices write `""` for nothing */
function cell(text: string): string {
  const plain = text.trim()
  return plain === '""' ? '' : /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
