import { figure } from '../svg'
import type { AccountRow, AccountWords } from './panel'

/** the whole, and below it what is missing from it */
export function drawAccount(rows: AccountRow[], width: number, words: AccountWords): SVGSVGElement {
  return figure(width, rows.length ? 66 : 10, words.label)
}
