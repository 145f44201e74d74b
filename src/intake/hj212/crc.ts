/** which checksum a frame carries; devices in the field use three and placeholders */
export type Verdict = 'hj' | 'modbus' | 'modbus-swapped' | 'bad' | 'none'

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  return crc
})

/** HJ 212 Annex A: each byte meets the register's high half, the low half is lost, so only 256 values exist */
export function hjCrc(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xffff
  for (let i = start; i < end; i++) crc = table[(crc >>> 8) ^ bytes[i]!]!
  return crc
}

export function modbusCrc(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xffff
  for (let i = start; i < end; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 0xff]!
  return crc
}

/** judges the three or four hex digits behind a data segment; a leading zero may have been lost */
export function verdictOf(bytes: Uint8Array, start: number, end: number, digits: string): Verdict {
  if (digits === '') return 'none'
  const stated = parseInt(digits, 16)
  if (stated === hjCrc(bytes, start, end)) return 'hj'
  const modbus = modbusCrc(bytes, start, end)
  if (stated === modbus) return 'modbus'
  return stated === ((modbus & 0xff) << 8) + (modbus >>> 8) ? 'modbus-swapped' : 'bad'
}
