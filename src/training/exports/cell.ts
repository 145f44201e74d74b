import type { Random } from '../random'
import type { SimulatedOutlet, SimulatedSeries } from '../simulate'

/** how one platform, or one clerk, writes */
export interface Hand {
  missing: string
  /** behind a value taken during maintenance */
  maintenance: string
  thousands: boolean
}

/** a reading as an export shows it */
export function cellText(outlet: SimulatedOutlet, series: SimulatedSeries, row: number, hand: Hand): string {
  const value = series.values[row]!
  if (Number.isNaN(value)) return hand.missing
  if (series.below[row]) return `<${series.mdl}`
  const digits = value.toFixed(series.decimals)
  if (hand.thousands && value >= 1000) return digits.replace(/\d(?=(\d{3})+\.)/g, '$&,')
  return outlet.marks[row] === 'maintenance' && !series.probe ? `${digits}${hand.maintenance}` : digits
}

/** a cell that somebody typed again with a Chinese keyboard */
export const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (char) => String.fromCodePoint(char.codePointAt(0)! + 0xfee0))

export const drawnHand = (random: Random): Hand => ({
  missing: random.pick(['--', '--', '', 'null']),
  maintenance: '(维护)',
  thousands: true
})
