/** equally spaced rows; times are minutes since 1970 in the station's own clock */
export interface Timeline {
  start: number
  /** minutes between rows */
  step: number
  length: number
}

export function timelineOf(start: string, days: number, step = 60): Timeline {
  return { start: Date.parse(`${start}T00:00Z`) / 60_000, step, length: Math.round((days * 1440) / step) }
}

export const timeAt = (timeline: Timeline, row: number): number => timeline.start + row * timeline.step
export const rowsIn = (timeline: Timeline, hours: number): number =>
  Math.max(1, Math.round((hours * 60) / timeline.step))

/** hour of the day with its fraction */
export const clockHour = (time: number): number => (time / 60) % 24

/** 0 is Sunday */
export const weekday = (time: number): number => (Math.floor(time / 1440) + 4) % 7

/** `2026-07-01 08:00` */
export const stamp = (time: number): string => new Date(time * 60_000).toISOString().slice(0, 16).replace('T', ' ')
