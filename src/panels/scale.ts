export interface Values {
  domain: [number, number]
  ticks: number[]
}

const fine = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
const round = [1, 2, 2.5, 4, 5]

// round steps about a size, in ascending order
function stepsAbout(size: number, steps: number[]): number[] {
  const power = Math.floor(Math.log10(size))
  return [power - 1, power, power + 1].flatMap((p) => steps.map((step) => exact(step * 10 ** p)))
}

const exact = (value: number) => Number(value.toPrecision(12))

/** a domain that holds all values, from zero where they reach near it, with at least `intervals` + 1 round ticks */
export function valueScale(values: number[], intervals: number): Values {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (!(high >= low)) return { domain: [0, 1], ticks: [0] }
  if (low >= 0 && low <= high / 2) return fromZero(high, intervals)
  if (high - low <= Math.abs(high) * 1e-9)
    [low, high] = [low - Math.abs(low) * 0.1 - 0.1, high + Math.abs(high) * 0.1 + 0.1]
  // one interval cannot hold values on both sides of zero
  const least = low < 0 && high > 0 ? Math.max(intervals, 2) : intervals
  const below = (step: number) => exact(Math.floor(exact(low / step)) * step)
  const step = stepsAbout((high - low) / least, round).find((s) => exact(below(s) + least * s) >= high)!
  const ticks = Array.from({ length: least + 1 }, (_, i) => exact(below(step) + i * step))
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks }
}

function fromZero(high: number, intervals: number): Values {
  const top = (high || 1) * 1.05
  const step = stepsAbout(top / intervals, fine).findLast((s) => intervals * s <= top)!
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
