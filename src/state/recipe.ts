import type { Source, SourceRecipe } from '../workbench'

/** a file's own: its numbers change when everything is read anew */
export const keyOf = ({ sha256, name, bytes }: Pick<Source, 'sha256' | 'name' | 'bytes'>): string =>
  sha256 || `${name}\n${bytes}`

/** other open files with the same headers */
export const alike = (source: Source, open: Source[]): Source[] =>
  source.signature ? open.filter((other) => other.signature === source.signature && keyOf(other) !== keyOf(source)) : []

export const same = (a: SourceRecipe, b: SourceRecipe): boolean => JSON.stringify(a) === JSON.stringify(b)

/** a recipe with more said: by column, word and header, the later word holds */
export function merged(recipe: SourceRecipe, patch: SourceRecipe): SourceRecipe {
  const whole: SourceRecipe = { ...recipe, ...patch }
  if (patch.marks) whole.marks = { ...recipe.marks, ...patch.marks }
  if (patch.sentinels) whole.sentinels = { ...recipe.sentinels, ...patch.sentinels }
  if (patch.missing) whole.missing = [...new Set([...(recipe.missing ?? []), ...patch.missing])]
  if (patch.columns) {
    whole.columns = { ...recipe.columns }
    for (const [header, said] of Object.entries(patch.columns))
      whole.columns[header] = { ...recipe.columns?.[header], ...said }
  }
  return whole
}
