import { columnOf, wander, type Streams } from '../column'
import type { Draw } from '../random'
import { clockHour, timeAt, type Timeline } from '../timeline'

/** pH and temperature, which no bottle can reach */
export function probesOf(timeline: Timeline, draw: Draw): Streams {
  const random = draw('probes')
  const neutral = random.between(7, 7.6)
  const warmth = random.between(23, 27)
  const acid = wander(timeline, draw('pH'), 0.93, 0.08)
  const weather = wander(timeline, draw('temperature'), 0.99, 0.7)
  const daily = (row: number, peak: number) => Math.cos((2 * Math.PI * (clockHour(timeAt(timeline, row)) - peak)) / 24)
  return {
    'pH out': columnOf(timeline, (row) => neutral + acid[row]! + 0.04 * daily(row, 15)),
    'water temperature out': columnOf(timeline, (row) => warmth + weather[row]! + 0.4 * daily(row, 17))
  }
}
