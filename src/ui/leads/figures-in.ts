const figure =
  /(?<![\w.:：-])[−-]?\d[\d,]*(?:\.\d+)?(?:\s?[–—~]\s?[−-]?\d[\d,.]*\d)?(?:\s?(?:%|‰|倍|个?小时|天|次|条|hours?|days?|times|mg\/L|µg\/L|mg\/m³|µg\/m³|m³\/h|°C|kPa|NTU|µS\/cm|h|d)(?![\w]))?(?![\w-]|[:：]\d)/g

/** a sentence cut so that its figures, with their units, can stand out; dates and clock times do not */
export function figuresIn(text: string): { text: string; strong: boolean }[] {
  const parts: { text: string; strong: boolean }[] = []
  let at = 0
  for (const match of text.matchAll(figure)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), strong: false })
    parts.push({ text: match[0], strong: true })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at), strong: false })
  return parts
}
