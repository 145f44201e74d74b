import { expose } from 'comlink'
import { openBrowserEngine } from './engine/browser'
import type { Connection, Engine } from './engine/protocol'
import { emptied, intakeTables, type NamedFile, openAll } from './intake/open'
import { defaultLimits, insertLimits } from './model/limits'
import { tables } from './model/tables'
import { panelMacros } from './panels/macros'
import { rules } from './rules'
import { screen, screeningMacros } from './screening/screen'
import type { OnProgress, Opened, Settings, SourceRecipe, Workbench } from './workbench'

/** a file that is open, with what a person corrected: all that is needed to read it again */
interface Kept {
  id: number
  file: NamedFile
  recipe: SourceRecipe
}

class Bench implements Workbench {
  #engine: Promise<Engine> | undefined
  /** imports and screening have a connection of their own, so that the page is answered meanwhile */
  #work!: Connection
  #page!: Connection
  #kept: Kept[] = []
  #abort = new AbortController()

  version = async () => (await this.#open()).version

  async open(files: File[], onprogress: OnProgress): Promise<Opened[]> {
    await this.#open()
    const opened: Opened[] = []
    try {
      for (const file of files) await this.#read(file, {}, onprogress, opened)
    } catch (error) {
      // what was read before somebody said stop stays, and the page must hear of it
      if ((error as Error).name !== 'AbortError' || opened.length === 0) throw error
    }
    return opened
  }

  async reread(source: number, recipe: SourceRecipe, onprogress: OnProgress): Promise<Opened[]> {
    const kept = this.#kept.map((one) => (one.id === source ? { ...one, recipe } : one))
    return this.#replay(kept, onprogress)
  }

  remove = async (source: number, onprogress: OnProgress) =>
    this.#replay(
      this.#kept.filter(({ id }) => id !== source),
      onprogress
    )

  async screen(settings: Settings, onprogress: OnProgress) {
    await this.#open()
    return screen(this.#work, rules, settings, this.#signal(), (done, total) =>
      onprogress({ task: 'screen', subject: '', done, total })
    )
  }

  async query(sql: string): Promise<Uint8Array> {
    await this.#open()
    return this.#page.query(sql)
  }

  cancel(): void {
    this.#abort.abort()
  }

  async #open(): Promise<Engine> {
    this.#engine ??= openBrowserEngine().then(async (engine) => {
      // what was open before the engine died is read again, and nobody is asked
      engine.onrestart(async () => {
        await this.#prepare(engine)
        const kept = this.#kept.splice(0)
        for (const { file, recipe } of kept) await this.#read(file, recipe, () => {}, [], engine)
      })
      await this.#prepare(engine)
      return engine
    })
    // a failed start is tried anew at the next call
    return this.#engine.catch((error) => {
      this.#engine = undefined
      throw error
    })
  }

  async #prepare(engine: Engine): Promise<void> {
    this.#work = await engine.connect()
    this.#page = await engine.connect()
    for (const sql of [tables, insertLimits(defaultLimits), intakeTables, screeningMacros(rules), panelMacros])
      await this.#work.query(sql)
  }

  async #read(
    file: NamedFile,
    recipe: SourceRecipe,
    onprogress: OnProgress,
    opened: Opened[],
    engine?: Engine
  ): Promise<void> {
    const say = (done: number) => onprogress({ task: 'open', subject: file.name, done, total: file.size })
    await openAll(engine ?? (await this.#open()), this.#work, file, recipe, this.#signal(), say, (one, inner) => {
      opened.push(one)
      if ('source' in one) this.#kept.push({ id: one.source.id, file: inner, recipe })
    })
  }

  /** everything anew: the tables are a function of the files and their recipes */
  async #replay(kept: Kept[], onprogress: OnProgress): Promise<Opened[]> {
    await this.#open()
    const before = this.#kept
    try {
      return await this.#again(kept, onprogress)
    } catch (error) {
      // stopped or failed half-way: what was open is read as it was, and that is not to be stopped
      this.#abort = new AbortController()
      await this.#again(before, () => {})
      throw error
    }
  }

  async #again(kept: Kept[], onprogress: OnProgress): Promise<Opened[]> {
    await this.#work.query(emptied)
    this.#kept = []
    const opened: Opened[] = []
    for (const { file, recipe } of kept) await this.#read(file, recipe, onprogress, opened)
    return opened
  }

  #signal(): AbortSignal {
    if (this.#abort.signal.aborted) this.#abort = new AbortController()
    return this.#abort.signal
  }
}

expose(new Bench())
