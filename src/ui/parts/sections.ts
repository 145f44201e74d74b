export type Block = { list: false; text: string } | { list: true; items: string[] }
export interface Section {
  title: string
  blocks: Block[]
}

/** a rule's page cut at its headings; the part before the second heading keeps the first as its title */
export function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = []
  for (const paragraph of markdown.replace(/\r/g, '').split(/\n{2,}|\n(?=#)|(?<=^#.*)\n/m)) {
    const text = paragraph.trim()
    const heading = /^#+\s+(.*)/.exec(text)
    if (heading) sections.push({ title: heading[1]!, blocks: [] })
    else if (text) sections.at(-1)?.blocks.push(blockOf(text))
  }
  return sections
}

const bullet = /^\s*(?:[-*]|\d+[.)、])\s+/

function blockOf(text: string): Block {
  if (!bullet.test(text)) return { list: false, text: text.replace(/\n/g, ' ') }
  const items: string[] = []
  for (const line of text.split('\n')) {
    if (bullet.test(line)) items.push(line.replace(bullet, ''))
    else items.push(`${items.pop()} ${line.trim()}`)
  }
  return { list: true, items }
}

/** a line cut at its `code` and **strong** parts and its links, of which only the words are kept */
export function spansOf(text: string): { kind: 'text' | 'code' | 'strong'; text: string }[] {
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  return plain
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) }
      if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) }
      return { kind: 'text', text: part }
    })
}
