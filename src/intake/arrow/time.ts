/** units to a second, by Arrow's number of the unit */
export const perSecond = [1n, 1_000n, 1_000_000n, 1_000_000_000n]
const digits = [0, 3, 6, 9]

/** a moment as `YYYY-MM-DD HH:MM:SS`, with a fraction of 3, 6 or 9 digits where there is one; the clock is `zone`'s */
export function momentText(ticks: bigint, unit: number, zone: Zone): string {
  const { second, fraction } = parted(ticks, unit)
  return `${clockText(second + zone(second))}${fraction}`
}

/** a time of the day as `HH:MM:SS` */
export function timeText(ticks: bigint, unit: number): string {
  const { second, fraction } = parted(ticks, unit)
  return `${clockText(second).slice(-8)}${fraction}`
}

export const dateText = (day: number): string => clockText(day * 86400).slice(0, -9)

/** seconds that a clock is ahead of the one the file counts in */
export type Zone = (second: number) => number

/** the clock of a named zone: what its people read; a moment without zone, or of UTC, is already a clock's */
export function zoneOf(name: string | null | undefined): Zone {
  if (!name || /^(utc|gmt|z|etc\/utc)$/i.test(name)) return () => 0
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(name)
  if (fixed) {
    const ahead = (Number(fixed[2]) * 60 + Number(fixed[3])) * (fixed[1] === '-' ? -60 : 60)
    return () => ahead
  }
  return named(name)
}

const QUARTER = 900

// clocks change at quarters of an hour at the finest, and asking is slow
function named(zone: string): Zone {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit'
    })
  } catch {
    return () => 0
  }
  const known = new Map<number, number>()
  return (second) => {
    const quarter = Math.floor(second / QUARTER)
    let ahead = known.get(quarter)
    if (ahead === undefined) {
      const at = quarter * QUARTER
      ahead = Math.abs(at) > 8.64e12 ? 0 : wallClock(format, at) - at
      known.set(quarter, ahead)
    }
    return ahead
  }
}

function wallClock(format: Intl.DateTimeFormat, second: number): number {
  const parts = Object.fromEntries(format.formatToParts(second * 1000).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!) / 1000
}

function parted(ticks: bigint, unit: number): { second: number; fraction: string } {
  const per = perSecond[unit]!
  const rest = ((ticks % per) + per) % per
  const second = Number((ticks - rest) / per)
  if (rest === 0n) return { second, fraction: '' }
  const all = rest.toString().padStart(digits[unit]!, '0')
  // as many digits as say something, by threes
  return { second, fraction: `.${all.replace(/(000)+$/, '')}` }
}

function clockText(second: number): string {
  const date = new Date(second * 1000)
  // beyond what a calendar holds, the figure says more than nothing
  if (Number.isNaN(date.getTime())) return String(second)
  return date.toISOString().replace(/^\+?(.*)T(.*)\.000Z$/, '$1 $2')
}
