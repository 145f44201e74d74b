import type { Mark } from '../../model/tables'
import type { Column } from '../column'
import type { Draw } from '../random'
import { clockHour, rowsIn, timeAt, weekday, type Timeline } from '../timeline'

/** the marks the operator and the logger set, row by row */
export function upkeep(running: Column, timeline: Timeline, draw: Draw): Mark[] {
  const marks = Array.from<Mark>({ length: timeline.length }).fill('normal')
  const mark = (from: number, hours: number, word: Mark) => marks.fill(word, from, from + rowsIn(timeline, hours))
  const visits = draw('visits')
  const day = visits.whole(1, 5)
  const hour = visits.whole(9, 14)
  let visit = 0
  for (let row = 0; row < timeline.length; row++) {
    const time = timeAt(timeline, row)
    if (weekday(time) !== day || clockHour(time) !== hour) continue
    mark(row, visits.whole(1, 2), 'calibration')
    if (visit++ % 4 === 2) mark(row + rowsIn(timeline, 2), visits.whole(1, 3), 'maintenance')
  }
  const trouble = draw('trouble')
  const days = (timeline.length * timeline.step) / 1440
  const anywhere = () => trouble.whole(1, timeline.length - 1)
  for (let faults = trouble.whole(0, Math.round(days / 25)); faults > 0; faults--)
    mark(anywhere(), trouble.whole(2, 8), 'fault')
  for (let gaps = trouble.whole(1, Math.max(1, Math.round(days / 20))); gaps > 0; gaps--)
    mark(anywhere(), trouble.whole(1, 6), 'communication')
  return marks.slice(0, timeline.length).map((word, row) => (running[row] ? word : 'stopped'))
}
