interface Heading {
  text: string
  span: number
}

/** headers joined by `·` as the rows they came from, what is said over several columns being one cell */
export function headings(headers: string[]): Heading[][] {
  const parts = headers.map((header) => header.split('·'))
  const levels = Math.max(1, ...parts.map((part) => part.length))
  return Array.from({ length: Math.min(levels, 3) }, (_, level) => {
    const row: Heading[] = []
    parts.forEach((part, i) => {
      const text = part[level] ?? ''
      const above = parts[i - 1]
      const joined =
        text !== '' && part.length > level + 1 && above?.slice(0, level + 1).join() === part.slice(0, level + 1).join()
      if (joined) row.at(-1)!.span += 1
      else row.push({ text, span: 1 })
    })
    return row
  })
}
