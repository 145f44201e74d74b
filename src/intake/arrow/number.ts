/** the shortest text that reads back as the same number */
export const doubleText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

/** the same for a number that had 32 bits: 0.1, not 0.10000000149011612 */
export function floatText(value: number): string {
  if (value === 0) return doubleText(value)
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return doubleText(short)
  }
  return doubleText(Number.isFinite(value) ? Number(value.toPrecision(9)) : value)
}

/** a decimal with all the places its type has: 1234 at scale 3 is 1.234 */
export function decimalText(words: Uint32Array, scale: number): string {
  let unscaled = 0n
  for (let i = words.length - 1; i >= 0; i--) unscaled = (unscaled << 32n) | BigInt(words[i]!)
  unscaled = BigInt.asIntN(words.length * 32, unscaled)
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale))
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
