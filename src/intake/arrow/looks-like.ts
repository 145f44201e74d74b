/** an Arrow file, its name at its head */
export const looksLikeArrowFile = (head: Uint8Array): boolean =>
  String.fromCharCode(...head.subarray(0, 6)) === 'ARROW1'

/** an Arrow stream: a mark, then the length of a message that fits */
export function looksLikeArrowStream(head: Uint8Array): boolean {
  if (head.length < 16) return false
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const length = view.getInt32(4, true)
  return view.getUint32(0, true) === 0xffffffff && length > 0 && length < 64 << 20 && length % 8 === 0
}
