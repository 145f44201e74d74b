/** px of a word at 12 px, near enough to keep labels apart: Chinese is twice as wide as Latin */
export const widthOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.6), 0)

/** cut to a width, with an ellipsis */
export function shorten(word: string, room: number): string {
  if (widthOf(word) <= room) return word
  const letters = [...word]
  while (letters.length > 1 && widthOf(letters.join('')) + 8 > room) letters.pop()
  return `${letters.join('')}…`
}
