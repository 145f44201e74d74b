/** loud is where little varies */
export const ramp = ['var(--q0)', 'var(--q1)', 'var(--q2)', 'var(--q3)', 'var(--q5)']

/** four falling steps about the series' own median, rounded to one digit, so that pH and COD are both legible */
export function variationSteps(cvs: number[]): number[] {
  const sorted = cvs.toSorted((a, b) => a - b)
  const median = sorted[sorted.length >> 1] ?? 0
  const rounded = [1.5, 0.9, 0.5, 0.25].map((share) => Number((share * (median || 0.1)).toPrecision(1)))
  return rounded.map((step, i) => (i && step >= rounded[i - 1]! ? rounded[i - 1]! / 2 : step))
}

export const levelOf = (cv: number, steps: number[]): number => steps.filter((step) => cv < step).length
