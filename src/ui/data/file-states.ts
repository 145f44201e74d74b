import { keyOf } from '../../state/recipe'
import type { Sources } from '../../state/sources.svelte'
import type { Source } from '../../workbench'

export const states = ['all', 'asking', 'rejects', 'followed'] as const
export type State = (typeof states)[number]

export const isShown = (source: Source, state: State, sources: Sources): boolean =>
  ({
    all: () => true,
    asking: () => sources.questionsOf(source).open.length > 0,
    rejects: () => source.rejects > 0,
    followed: () => sources.recipes.followed[keyOf(source)] !== undefined
  })[state]()
