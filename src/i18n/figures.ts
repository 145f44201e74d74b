const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const least = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** `1,155,356` */
export const count = (n: number): string => whole.format(n)

/** as few digits as tell it apart, with a true minus: `−7.42` */
export const figure = (n: number): string => (Math.abs(n) >= 1000 ? whole.format(n) : least.format(n)).replace('-', '−')

/** `+22`, `−5` */
export const signed = (n: number): string => `${n < 0 ? '−' : '+'}${count(Math.abs(n))}`

/** `81.6%` */
export const share = (part: number, all: number): string => (all ? `${tenth.format((100 * part) / all)}%` : '—')

/** `412 KB` */
export function size(bytes: number): string {
  if (bytes < 1e3) return `${bytes} B`
  if (bytes < 1e6) return `${whole.format(bytes / 1e3)} KB`
  return bytes < 1e9 ? `${tenth.format(bytes / 1e6)} MB` : `${tenth.format(bytes / 1e9)} GB`
}

/** the station's clock, never shifted: `2026-03-01 14:00` */
export function clock(time: number | string): string {
  const text = typeof time === 'number' ? new Date(time).toISOString() : time
  return text.slice(0, 16).replace('T', ' ')
}

/** both ends, the shared part once: `2026-08-14 06:00 — 08-19 10:00` */
export function period(from: number | string, to: number | string): string {
  const [a, b] = [clock(from), clock(to)]
  if (!a || !b) return a || b
  if (a.slice(0, 10) === b.slice(0, 10)) return a === b ? a : `${a} — ${b.slice(11)}`
  return `${a} — ${a.slice(0, 4) === b.slice(0, 4) ? b.slice(5) : b}`
}
