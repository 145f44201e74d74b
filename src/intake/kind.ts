/** what a file is, by its first bytes; its name is not believed */
export type Kind =
  | { kind: 'text' | 'workbook' | 'html' | 'empty' }
  /** something that holds no table for us, with the word for it */
  | { kind: 'other'; found: string }

const signatures: [found: string, bytes: number[]][] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['BMP', [0x42, 0x4d]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['WebP', [0x52, 0x49, 0x46, 0x46]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69]],
  ['EXE', [0x4d, 0x5a, 0x90]]
]

const starts = (head: Uint8Array, bytes: number[]) => bytes.every((byte, i) => head[i] === byte)

export function kindOf(head: Uint8Array): Kind {
  if (head.length === 0) return { kind: 'empty' }
  const other = signatures.find(([, bytes]) => starts(head, bytes))
  if (other && !(other[0] === 'BMP' && isText(head))) return { kind: 'other', found: other[0] }
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0]) || starts(head, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'workbook' }
  // the old BIFF 2–4 streams that some platforms still write
  if (head[0] === 0x09 && [0, 2, 4].includes(head[1]!) && [4, 6].includes(head[2]!)) return { kind: 'workbook' }
  const opening = new TextDecoder('latin1').decode(head.subarray(0, 2048)).replace(/^(ï»¿|\s)+/, '')
  if (/^<(!doctype html|html|head|meta|table|style|\?xml[^]*?(workbook|<table|<html))/i.test(opening))
    return { kind: 'html' }
  return isText(head) ? { kind: 'text' } : { kind: 'other', found: 'binary' }
}

/** a NUL outside UTF-16, or many control characters, is not text */
function isText(head: Uint8Array): boolean {
  if (starts(head, [0xff, 0xfe]) || starts(head, [0xfe, 0xff])) return true
  let nul = 0
  let control = 0
  for (const byte of head) {
    if (byte === 0) nul++
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1a && byte !== 0x0c) control++
  }
  return (nul === 0 || nul > head.length / 4) && control < head.length / 50
}
