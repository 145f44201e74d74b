/** a data segment: who speaks, of what, and the items it brings */
export interface Message {
  /** when it was sent, 17 digits */
  qn: string
  /** 31 stack, 32 wastewater, 22 ambient air … */
  st: string
  /** 2011 now, 2051 minutes, 2061 hour, 2031 day … */
  cn: string
  mn: string
  flag?: number
  /** by the flag's upper bits; a hint, old devices write 8 */
  edition?: 2005 | 2017 | 2025
  /** flag's lower bits: packet numbers are there; an answer is wanted */
  numbered: boolean
  answer: boolean
  pnum: number
  pno: number
  /** 2025: sent again after a broken line */
  resent: boolean
  /** what stands between the two `&&` */
  cp: string
}

const editions = [2005, 2017, 2025] as const
/** a logger's number has 24 characters; what runs on is damage */
const LONG = 64

export function messageOf(segment: string, cut = false): Message {
  const text = /[^ -~]/.test(segment) ? segment.replace(/[\r\n]+/g, '') : segment
  const open = /CP\s*=\s*&&/i.exec(text)
  const from = open ? open.index + open[0].length : text.length
  const close = text.indexOf('&&', from)
  const cp = text.slice(from, close < 0 ? undefined : close)
  const head = keys(open ? `${text.slice(0, open.index)};${close < 0 ? '' : text.slice(close + 2)}` : text)
  const flag = /^\d{1,3}$/.test(head.flag ?? '') ? Number(head.flag) : undefined
  return {
    qn: head.qn ?? '',
    st: head.st ?? '',
    cn: head.cn ?? '',
    mn: head.mn ?? '',
    flag,
    edition: flag === undefined ? undefined : editions[flag >> 2],
    numbered: ((flag ?? 0) & 2) > 0,
    answer: ((flag ?? 0) & 1) > 0,
    pnum: Number(head.pnum) || 0,
    pno: Number(head.pno) || 0,
    resent: head.rf === '1',
    // where the log breaks off, the last value may have lost digits
    cp: cut ? cp.slice(0, Math.max(cp.lastIndexOf(';'), cp.lastIndexOf(','), 0)) : cp
  }
}

function keys(text: string): Partial<Record<string, string>> {
  const found: Record<string, string> = Object.create(null)
  for (const part of text.split(/[;,]/)) {
    const at = part.indexOf('=')
    if (at > 0) found[part.slice(0, at).trim().toLowerCase()] ??= part.slice(at + 1, at + 1 + LONG).trim()
  }
  return found
}

/**
 * HJ 212-2025 may encrypt what these commands bring (SM4, whole blocks of 16); without the key it cannot be read.
 * Chinese in an information message is no cipher: random bytes hold control characters too.
 */
export function isEncrypted({ cn, cp }: Message): boolean {
  if (!/^2\d{3}$|^1014$|^3020$/.test(cn)) return false
  if (/^[A-Za-z0-9+/]{32}/.test(cp)) return true
  if (!/[^ -~]/.test(cp)) return false
  const control = cp.match(/[^\P{Cc}\r\n\t]/gu)?.length ?? 0
  const broken = cp.match(/\ufffd/g)?.length ?? 0
  return control > 0 && (control + broken) * 10 >= cp.length
}
