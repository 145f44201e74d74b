import { day, fullDate, hour, hourMinute, monthDay } from './clock'
import { crisp, draw, hairline, text } from './svg'

export interface Tick {
  time: number
  /** none: a bare tick for a week */
  label?: string
  strong?: boolean
}

const hours = [1, 2, 3, 6, 12].map((n) => n * hour)
const days = [1, 2, 3, 5, 7, 10, 14, 28, 56, 91, 182, 364].map((n) => n * day)
const wide = 76
const narrow = 46

/** evenly spaced: the first label is the full date, later ones MM-DD, hours within few days, weeks as bare ticks */
export function timeTicks(starts: number, ends: number, width: number): Tick[] {
  const pixels = width / (ends - starts)
  const step = [...hours, ...days].find((length) => length * pixels >= narrow) ?? days.at(-1)!
  const first = Math.ceil(starts / Math.min(step, day)) * Math.min(step, day)
  const ticks: Tick[] = []
  let free = 0
  let year = -1
  for (let time = first; time < ends; time += step) {
    const x = (time - starts) * pixels
    const thisYear = new Date(time).getUTCFullYear()
    const full = thisYear !== year && (year < 0 || step >= day)
    const label = full ? fullDate(time) : step < day && time % day ? hourMinute(time) : monthDay(time)
    const room = full ? wide : narrow
    if (x < free || x + room - 12 > width) ticks.push({ time })
    else {
      ticks.push({ time, label, strong: full || new Date(time).getUTCDate() === 1 || (step < day && time % day === 0) })
      free = x + room
      year = thisYear
    }
  }
  if (step > 7 * day && 7 * day * pixels >= 6) {
    for (let time = first; time < ends; time += 7 * day) {
      if (ticks.every((tick) => tick.time !== time)) ticks.push({ time })
    }
  }
  return ticks
}

/** the one time axis below a figure: baseline, ticks, labels to the right of their tick; 18 px high */
export function timeAxis(
  ticks: Tick[],
  x: (time: number) => number,
  y: number,
  left: number,
  right: number
): SVGGElement {
  const group = draw('g', {}, hairline(`M${left} ${crisp(y)}H${right}`, 'var(--rule-2)'))
  for (const { time, label, strong } of ticks) {
    group.append(hairline(`M${crisp(x(time))} ${y}v${label ? 5 : 3}`, 'var(--rule-2)'))
    if (label)
      group.append(
        text(Math.round(x(time)) + 3.5, y + 14, label, { size: 11, fill: strong ? 'var(--ink)' : undefined })
      )
  }
  return group
}
