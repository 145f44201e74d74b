import { expect, test } from 'vitest'
import { encodeGb18030 } from './gb18030'

test('is read back by the decoder everybody has', () => {
  const text = '统一社会信用代码,pH值,水温(℃),（维护）,１２．５,<0.05,镕喆\r\n'
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text)
})

test('writes the bytes of the standard', () => {
  expect([...encodeGb18030('啊A')]).toEqual([0xb0, 0xa1, 0x41])
})

test('refuses what two bytes cannot say', () => {
  expect(() => encodeGb18030('😀')).toThrow('no two-byte')
})
