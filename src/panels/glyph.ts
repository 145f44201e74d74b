import type { Grade } from '../model/tables'

const tokens = { contradiction: 'con', arithmetic: 'ari', statistical: 'sta', hint: 'hin' } as const

/** class and token name of a grade: `con`, `ari`, `sta`, `hin` */
export const tokenOf = (grade: Grade): string => tokens[grade]
export const colourOf = (grade: Grade): string => `var(--${tokens[grade]})`
export const washOf = (grade: Grade): string => `var(--${tokens[grade]}-wash)`

const n = (value: number) => String(Math.round(value * 100) / 100)

/** a grade's shape in a box of `size` around x, y, as path data to fill: ■ ◆ ▲ ○ */
export function glyphPath(grade: Grade, x: number, y: number, size: number): string {
  const r = size / 2
  switch (grade) {
    case 'contradiction':
      return `M${n(x - r * 0.9)} ${n(y - r * 0.9)}h${n(r * 1.8)}v${n(r * 1.8)}h${n(-r * 1.8)}z`
    case 'arithmetic':
      return `M${n(x)} ${n(y - r * 1.1)}l${n(r * 1.1)} ${n(r * 1.1)}l${n(-r * 1.1)} ${n(r * 1.1)}l${n(-r * 1.1)} ${n(-r * 1.1)}z`
    case 'statistical':
      return `M${n(x)} ${n(y - r)}l${n(r)} ${n(r * 1.9)}h${n(-r * 2)}z`
    case 'hint':
      return ring(x, y, r * 0.95, Math.min(Math.max(r * 0.3, 0.7), 1.6))
  }
}

// two circles turning against each other, so that a ring too is filled and needs no stroke
function ring(x: number, y: number, outer: number, thickness: number): string {
  const circle = (r: number, sweep: 0 | 1) => {
    const arc = `a${n(r)} ${n(r)} 0 0 ${sweep} `
    return `M${n(x - r)} ${n(y)}${arc}${n(2 * r)} 0${arc}${n(-2 * r)} 0z`
  }
  return circle(outer, 1) + circle(Math.max(outer - thickness, 0.3), 0)
}
