/** a code's words; `other` for a code that nobody has named yet */
export const named = (words: { other: string } & Record<string, string>, code: string | null): string =>
  (code !== null && words[code]) || words.other
