const strict = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')

/** an entry's name: UTF-8 where it says so or can be nothing else, else the GBK of Chinese Windows */
export function entryName(bytes: Uint8Array, flagged: boolean, unicode?: Uint8Array): string {
  if (unicode) return new TextDecoder().decode(unicode)
  if (flagged) return new TextDecoder().decode(bytes)
  let utf8: string
  try {
    utf8 = strict.decode(bytes)
  } catch {
    return gb18030.decode(bytes)
  }
  // many pairs of GBK bytes are also UTF-8, but of letters that stand in no Chinese name: `模` is `ģ`
  const foreign =
    /[\u0080-\u07ff]/.test(utf8) && !/[\u0800-\uffff]|[a-z][\u00c0-\u024f]|[\u00c0-\u024f][a-z]/i.test(utf8)
  const chinese = gb18030.decode(bytes)
  return foreign && /^[\x20-\x7e\u4e00-\u9fff（）【】、。，：；·—－]+$/.test(chinese) ? chinese : utf8
}
