/** columns a text takes in a terminal: Chinese characters take two */
const width = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(c) ? 2 : 1), 0)

/** rows under their heads, the last column as long as it is */
export function textTable(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, i) => Math.max(width(head), ...rows.map((row) => width(row[i]!))))
  const line = (row: string[]) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i]! - width(cell)))).join('  ')
  return [heads, ...rows].map(line).join('\n')
}
