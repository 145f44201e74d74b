import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conversion, unitNames, unitOf } from './units'

test('a unit is known by its usual spellings', () => {
  for (const [word, unit] of [
    ['mg/l', 'mg/L'],
    ['毫克/升', 'mg/L'],
    ['m3/h', 'm³/h'],
    ['Ｌ／ｓ', 'L/s'],
    ['ug/m3', 'µg/m³'],
    ['℃', '°C']
  ])
    expect(unitOf(word!), word).toBe(unit)
  expect(unitOf('furlong')).toBeUndefined()
})

test('a value is scaled to the stored unit, and not at all between things that differ', () => {
  const scaled = (from: string, to: string, value: number) => {
    const { factor, offset } = conversion(from, to)!
    return value * factor + offset
  }
  expect(scaled('L/s', 'm³/h', 10)).toBeCloseTo(36)
  expect(scaled('µg/L', 'mg/L', 20)).toBeCloseTo(0.02)
  expect(scaled('K', '°C', 300)).toBeCloseTo(26.85)
  expect(scaled('°F', '°C', 212)).toBeCloseTo(100)
  expect(scaled('ft³/s', 'm³/h', 1)).toBeCloseTo(101.94, 1)
  expect(conversion('mg/L', 'mg/m³')).toBeUndefined()
})

test('there and back again is where it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...unitNames),
      fc.constantFrom(...unitNames),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      (a, b, value) => {
        const [there, back] = [conversion(a, b), conversion(b, a)]
        if (!there || !back) return there === back
        return (
          Math.abs((value * there.factor + there.offset) * back.factor + back.offset - value) <=
          1e-6 * Math.max(1, Math.abs(value))
        )
      }
    )
  )
})
