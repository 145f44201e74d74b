import { Remembered, shapeOf } from '../project/remembered'
import type { Source, SourceRecipe } from '../workbench'
import { alike, keyOf, merged, same } from './recipe'

type All = Record<string, SourceRecipe>

/** what a person corrected, file by file, one step after another */
export class Recipes {
  all = $state.raw<All>({})
  /** by file: the day of the remembered corrections it follows */
  followed = $state.raw<Record<string, string>>({})
  #before = $state.raw<{ all: All; key: string }[]>([])
  undoable = $derived(this.#before.length > 0)

  constructor(private memory = new Remembered()) {}

  of(source: Source): SourceRecipe {
    return this.all[keyOf(source)] ?? {}
  }

  /** a correction of one file; what is true of its shape is said of all files of that shape that are open */
  change(source: Source, patch: SourceRecipe, open: Source[]) {
    const shared = shapeOf(patch)
    this.#step(source, [
      ...alike(source, open).map((other): [Source, SourceRecipe] => [other, merged(this.of(other), shared)]),
      [source, merged(this.of(source), patch)]
    ])
  }

  /** the file as it was before the last correction; undefined when there was none */
  undo(open: Source[]): string | undefined {
    const last = this.#before.at(-1)
    if (!last) return
    this.#before = this.#before.slice(0, -1)
    const changed = open.filter((source) => !same(this.of(source), last.all[keyOf(source)] ?? {}))
    this.all = last.all
    this.#remember(changed)
    return last.key
  }

  /** applies what was corrected in a file of the same shape before */
  async follow(source: Source) {
    const known = await this.memory.recall(source.signature)
    if (!known) return
    this.#set([[source, known.recipe]])
    this.followed = { ...this.followed, [keyOf(source)]: known.date }
  }

  /** reads the file as if nothing were remembered of its shape, and remembers nothing of it any more */
  unfollow(source: Source, open: Source[]) {
    this.#step(
      source,
      [source, ...alike(source, open).filter((other) => this.followed[keyOf(other)])].map((each) => [each, {}])
    )
  }

  /** a recipe that could not be read with; the step that led to it is no step */
  takeBack(source: Source, former: SourceRecipe) {
    if (this.#before.at(-1)?.key === keyOf(source)) this.#before = this.#before.slice(0, -1)
    this.#set([[source, former]])
    this.#remember([source])
  }

  /** the file stays as it was read; what was said of its shape holds for others */
  leave(source: Source, former: SourceRecipe) {
    this.#set([[source, former]])
  }

  /** a file that is removed takes its recipe with it, but not what is remembered of its shape */
  drop(source: Source) {
    this.all = without(this.all, keyOf(source))
    this.#before = this.#before.filter(({ key }) => key !== keyOf(source))
  }

  #step(source: Source, recipes: [Source, SourceRecipe][]) {
    this.#before = [...this.#before, { all: this.all, key: keyOf(source) }]
    this.#set(recipes)
    this.#remember([source])
    const keys = recipes.map(([each]) => keyOf(each))
    this.followed = without(this.followed, ...keys)
  }

  #set(recipes: [Source, SourceRecipe][]) {
    this.all = { ...this.all, ...Object.fromEntries(recipes.map(([source, recipe]) => [keyOf(source), recipe])) }
  }

  #remember(sources: Source[]) {
    for (const source of sources) void this.memory.keep(source.signature, this.of(source))
  }
}

const without = <T>(all: Record<string, T>, ...keys: string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)))
