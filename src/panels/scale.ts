export interface Values {
  domain: [number, number]
  ticks: number[]
}

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

// round steps about a size, in ascending order
function roundSteps(size: number): number[] {
  const power = Math.floor(Math.log10(size))
  return [power - 1, power, power + 1].flatMap((p) => steps.map((step) => Number((step * 10 ** p).toPrecision(2))))
}

const exact = (value: number) => Number(value.toPrecision(12))

/** a domain that holds all values, from zero where they reach near it, with `intervals` + 1 round ticks */
export function valueScale(values: number[], intervals: number): Values {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (!(high >= low)) return { domain: [0, 1], ticks: [0] }
  if (low >= 0 && low <= high / 2) return fromZero(high, intervals)
  if (high === low) [low, high] = [low - Math.abs(low) * 0.1 - 0.1, high + Math.abs(high) * 0.1 + 0.1]
  const step = roundSteps((high - low) / intervals).find((s) => Math.floor(low / s) * s + intervals * s >= high)!
  const base = Math.floor(low / step) * step
  const ticks = Array.from({ length: intervals + 1 }, (_, i) => exact(base + i * step))
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks }
}

function fromZero(high: number, intervals: number): Values {
  const top = (high || 1) * 1.05
  const step = roundSteps(top / intervals).findLast((s) => intervals * s <= top)!
  return { domain: [0, top], ticks: Array.from({ length: intervals + 1 }, (_, i) => exact(i * step)) }
}

export function position(domain: [number, number], range: [number, number]): (value: number) => number {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0] || 1)
  return (value) => range[0] + (value - domain[0]) * slope
}

/** thousands with commas, a true minus sign */
export function number(value: number, digits?: number): string {
  const options =
    digits === undefined
      ? { maximumSignificantDigits: 6 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return value.toLocaleString('en-US', options).replace('-', '−')
}
