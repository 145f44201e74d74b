/**
 * whether the sector chains of an OLE file (.xls) end: in a damaged one they may run in rings, on which a reader would
 * never stop. Layout: [MS-CFB] 2.2–2.3, header at 0, first 109 FAT sectors listed at 0x4C.
 */
export function chainsEnd(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return false
  const size = 1 << view.getUint16(0x1e, true)
  if (size !== 512 && size !== 4096) return false
  const sectors = Math.ceil(bytes.length / size)
  const tables = view.getUint32(0x2c, true)
  if (tables > sectors) return false
  const next = new Int32Array(sectors).fill(-1)
  for (let i = 0; i < Math.min(tables, 109); i++) {
    const at = (view.getUint32(0x4c + 4 * i, true) + 1) * size
    for (let k = 0; k < size / 4 && at + 4 * k + 4 <= bytes.length; k++) {
      const sector = (i * size) / 4 + k
      if (sector < sectors) next[sector] = view.getInt32(at + 4 * k, true)
    }
  }
  return noRings(next) && noRings(miniTable(view, next, size))
}

/** the table of small sectors, itself a chain of large ones */
function miniTable(view: DataView, next: Int32Array, size: number): Int32Array {
  const entries: number[] = []
  let sector = view.getInt32(0x3c, true)
  for (let steps = 0; sector >= 0 && sector < next.length && steps < next.length; steps++) {
    const at = (sector + 1) * size
    for (let k = 0; k < size / 4 && at + 4 * k + 4 <= view.byteLength; k++)
      entries.push(view.getInt32(at + 4 * k, true))
    sector = next[sector]!
  }
  return Int32Array.from(entries)
}

/** every sector leads to one that no other leads to, and some chain's head leads to each: what is left over is a ring */
function noRings(next: Int32Array): boolean {
  const led = new Uint8Array(next.length)
  let links = 0
  for (const to of next) {
    if (to < 0) continue
    if (to >= next.length || led[to]) return false
    led[to] = 1
    links++
  }
  let walked = 0
  for (let head = 0; head < next.length; head++) {
    if (led[head]) continue
    for (let at = next[head]!; at >= 0; at = next[at]!) walked++
  }
  return walked === links
}
