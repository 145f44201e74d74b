export const hour = 3_600_000
export const day = 24 * hour

/** a moment of the station's clock, never shifted: 2026-03-01 14:00, with seconds only where there are any */
export function stamp(time: number): string {
  const text = new Date(time).toISOString().slice(0, 19).replace('T', ' ')
  return text.endsWith(':00') ? text.slice(0, -3) : text
}

export const fullDate = (time: number): string => new Date(time).toISOString().slice(0, 10)
export const monthDay = (time: number): string => new Date(time).toISOString().slice(5, 10)
export const hourMinute = (time: number): string => new Date(time).toISOString().slice(11, 16)
