const present = (values: Iterable<number>): number[] => [...values].filter((value) => !Number.isNaN(value))

export const mean = (values: Iterable<number>): number => {
  const all = present(values)
  return all.reduce((sum, value) => sum + value, 0) / all.length
}

const variance = (values: Iterable<number>): number => {
  const middle = mean(values)
  return mean(present(values).map((value) => (value - middle) ** 2))
}

export const cv = (values: Iterable<number>): number => Math.sqrt(variance(values)) / mean(values)

/** correlation with the row `lag` rows later */
export function autocorrelation(values: Iterable<number>, lag = 1): number {
  const all = present(values)
  const middle = mean(all)
  const products = all.slice(lag).map((value, row) => (value - middle) * (all[row]! - middle))
  return products.reduce((sum, value) => sum + value, 0) / (variance(all) * all.length)
}

/** von Neumann ratio: about 2 for white noise, small for water that remembers */
export function vonNeumann(values: Iterable<number>): number {
  const all = present(values)
  const squares = all.slice(1).map((value, row) => (value - all[row]!) ** 2)
  return squares.reduce((sum, value) => sum + value, 0) / (variance(all) * all.length)
}

export const equalNeighbours = (values: Iterable<number>): number => {
  const all = present(values)
  return all.slice(1).filter((value, row) => value === all[row]).length / (all.length - 1)
}
