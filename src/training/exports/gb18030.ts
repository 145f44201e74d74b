let codes: Map<string, [number, number]> | undefined

/** what browsers and Node can decode but not encode; two-byte characters only, which is all that reports use */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= reversed()
  const bytes: number[] = []
  for (const char of text) {
    const point = char.codePointAt(0)!
    const pair = codes.get(char)
    if (point < 0x80) bytes.push(point)
    else if (pair) bytes.push(...pair)
    else throw new Error(`no two-byte GB18030 code for ${char}`)
  }
  return Uint8Array.from(bytes)
}

function reversed() {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && [...char].length === 1 && char !== '\ufffd' && !table.has(char))
        table.set(char, [lead, trail])
    }
  return table
}
