/** a file of this size is hashed whole as it is opened; of a larger one only parts, enough to know it again */
const WHOLE = 64 << 20
const PART = 1 << 20

/** SHA-256 of the file, and a shorter one that tells whether the same bytes are open already */
export async function fingerprint(file: Blob): Promise<{ sha256: string; same: string }> {
  if (file.size <= WHOLE) {
    const sha256 = await digest(file)
    return { sha256, same: sha256 }
  }
  const middle = Math.floor(file.size / 2)
  const parts = [file.slice(0, PART), file.slice(middle, middle + PART), file.slice(file.size - PART)]
  return { sha256: '', same: `${file.size} ${await digest(new Blob(parts))}` }
}

async function digest(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** the same for files whose headers are the same: FNV-1a over their names, 8 hex digits */
export function signatureOf(headers: string[]): string {
  let hash = 0x811c9dc5
  for (const c of headers.map((header) => header.normalize('NFKC').replace(/\s/g, '')).join('\u001f'))
    hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
