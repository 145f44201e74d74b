import type { Found } from './define'

/** a figure with so many digits that count, thousands apart, a true minus: `1,439`, `−3.2` */
export const figure = (value = 0, digits = 3): string => {
  const [whole, decimals] = Math.abs(Number(value.toPrecision(digits)))
    .toString()
    .split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `.${decimals}` : ''}`
}

/** a figure with its unit, or alone where the unit is not known */
export const quantity = (value: number | undefined, unit: string, digits = 3): string =>
  `${figure(value, digits)}${unit && ` ${unit}`}`

/** a name within a Chinese sentence: a Latin one stands apart from the words beside it (`出水 COD 平均`, `出水总氮平均`) */
export const within = (before: string, name: string): string =>
  `${before}${before && /^[A-Za-z0-9]/.test(name) ? ' ' : ''}${name}${/[A-Za-z0-9)₅]$/.test(name) ? ' ' : ''}`

const places = {
  water: { in: ['进水', 'inlet'], out: ['出水', 'outlet'] },
  gas: { in: ['进口', 'inlet'], out: ['排口', 'stack'] }
}

/** what was measured and where; a record of unknown medium or of ambient air has no inlet and no outlet */
export function subject({ parameter, stage, medium }: Found, language: 'zh' | 'en'): string {
  const place = medium === 'water' || medium === 'gas' ? places[medium][stage] : undefined
  if (language === 'zh') return within(place?.[0] ?? '', parameter)
  return place ? `${parameter} at the ${place[1]}` : parameter
}
