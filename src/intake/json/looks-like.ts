import { decoded, encodingOf, markLength } from '../text/encoding'

/** whether a text opens like JSON, one record a line or all in one */
export function looksLikeJson(head: Uint8Array): boolean {
  const text = decoded(head.subarray(markLength(head)), encodingOf(head))
  return /^\s*(\{\s*("|\}|$)|\[\s*(\{|\[|"|\]|-?\d|null|true|false|$))/.test(text)
}
