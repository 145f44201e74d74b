const clocks = [' %H:%M:%S', ' %H:%M', ' %H', '']
const patterns = (first: string, second: string) =>
  ['/', '-', '.'].flatMap((mark) => clocks.map((clock) => `%${first}${mark}%${second}${mark}%Y${clock}`))

/** strptime patterns for dates of which day and month cannot be told apart */
export const timeOrders: Record<string, string[]> = {
  'day-month': patterns('d', 'm'),
  'month-day': patterns('m', 'd')
}
