import type { Rhythm } from '../outlet'
import { clockHour, weekday } from '../timeline'

const wave = (hour: number, peak: number, period: number) => Math.cos((2 * Math.PI * (hour - peak)) / period)

/** how much arrives at this time of day and week, 1 on average */
export const rhythms: Record<Rhythm, (time: number) => number> = {
  sewage: (time) => {
    const hour = clockHour(time)
    return (1 + 0.16 * wave(hour, 19, 24) + 0.14 * wave(hour, 9, 12)) * (weekday(time) % 6 === 0 ? 1.05 : 0.98)
  },
  shifts: (time) => (1 + 0.2 * wave(clockHour(time), 14, 24)) * (weekday(time) === 0 ? 0.82 : 1.03),
  steady: (time) => 1 + 0.03 * wave(clockHour(time), 13, 24)
}
