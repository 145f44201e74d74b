const dateTime = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')

/** a moment of the station's clock, ms as `decode` gives it, as a literal */
export const at = (ms: number): string => `timestamp '${dateTime(ms)}'`

/** an id or a count; anything else never reaches SQL */
export function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return value
}

/** `from macro(name := value, …)`, leaving out what is undefined */
export function call(macro: string, parameters: Record<string, string | number | undefined> = {}): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined)
  return `from ${macro}(${given.map(([name, value]) => `${name} := ${value}`).join(', ')})`
}
