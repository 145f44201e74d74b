import { decoded, encodingOf } from '../text/encoding'

/** whether a file opens like a log of HJ 212 messages, maybe behind prefixes; ask before what else it may be */
export function looksLikeHj212(head: Uint8Array): boolean {
  const encoding = encodingOf(head)
  const text = encoding.startsWith('utf-16') ? decoded(head, encoding) : new TextDecoder('latin1').decode(head)
  return /##\d{4}\s{0,2}(QN|ST|CN|MN|PW|Flag|PNUM|PNO|RF|CP)\s?=/i.test(text)
}
