import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { SourceRecipe } from '../workbench'

/** what a person corrected in files of one shape, and the day of it, `2026-11-23` */
export interface Known {
  recipe: SourceRecipe
  date: string
}

interface Store extends DBSchema {
  recipes: { key: string; value: Known }
}

/** corrections by the shape of a file; where the browser keeps nothing they last until the page is closed */
export class Remembered {
  #here = new Map<string, Known | undefined>()
  #store: Promise<IDBPDatabase<Store>> | undefined

  async recall(signature: string): Promise<Known | undefined> {
    if (!signature) return undefined
    if (!this.#here.has(signature))
      this.#here.set(signature, await this.#with((store) => store.get('recipes', signature)))
    return this.#here.get(signature)
  }

  /** a recipe that says nothing is forgotten */
  async keep(signature: string, recipe: SourceRecipe): Promise<void> {
    if (!signature) return
    const said = shapeOf(recipe)
    const known = Object.keys(said).length ? { recipe: said, date: today() } : undefined
    this.#here.set(signature, known)
    await this.#with<unknown>((store) =>
      known ? store.put('recipes', known, signature) : store.delete('recipes', signature)
    )
  }

  async #with<T>(ask: (store: IDBPDatabase<Store>) => Promise<T>): Promise<T | undefined> {
    try {
      this.#store ??= openDB<Store>('bamai-recipes', 1, { upgrade: (store) => void store.createObjectStore('recipes') })
      return await Promise.race([this.#store.then(ask), late()])
    } catch {
      // private windows and some policies forbid it: nothing is lost but the memory
      return undefined
    }
  }
}

/** the part of a recipe that holds for every file of a shape: whose it is and when its period starts does not */
export function shapeOf(recipe: SourceRecipe): SourceRecipe {
  const { columns, time, missing, marks, hourLabel, sentinels } = recipe
  return Object.fromEntries(
    Object.entries({ columns, time, missing, marks, hourLabel, sentinels }).filter(
      ([, said]) => said !== undefined && (typeof said === 'string' || Object.keys(said).length)
    )
  )
}

/** a store that never answers must not keep files from being read */
const late = () => new Promise<undefined>((resolve) => setTimeout(resolve, 1500, undefined))

function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
