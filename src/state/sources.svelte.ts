import type { OnProgress, Opened, Refusal, Source, SourceRecipe, Workbench } from '../workbench'
import { type Question, questionKey, recipeOf } from './answers'
import { Asked } from './asked.svelte'
import { faultOf } from './fault'
import { alike, keyOf, same } from './recipe'
import { Recipes } from './recipes.svelte'
import { fetchSample } from './sample'
import { Work } from './work.svelte'

export type Correction = NonNullable<SourceRecipe['columns']>[string]

/** the files that were opened, those that wait, those that could not be read, and what a person corrected */
export class Sources {
  list = $state.raw<Source[]>([])
  /** still to be read, the first one being read now */
  waiting = $state.raw<File[]>([])
  refused = $state.raw<Refusal[]>([])
  /** why the last correction was taken back */
  declined = $state.raw<Refusal | null>(null)
  /** the sample could not be fetched */
  sampleMissing = $state(false)
  work = new Work()
  asked = new Asked()
  recipes: Recipes
  outlets = $derived(sum(this.list, (source) => source.outlets))
  readings = $derived(sum(this.list, (source) => source.readings))
  #chosen = $state<string | null>(null)
  /** the one that is looked at; the first unless told */
  chosen = $derived(this.list.find((source) => keyOf(source) === this.#chosen) ?? this.list[0] ?? null)
  /** by file: the recipe it was last read with, and its bytes */
  #read: Record<string, SourceRecipe> = {}
  #files: Record<string, File> = {}
  #stopped = false
  /** reading anew begins with empty tables, so it is ended only between two files */
  #rereading = false

  constructor(
    private workbench: Workbench,
    private around: {
      /** whatever reads the readings must rest while they change; true when that cut it short */
      before(): Promise<boolean | void>
      /** after the readings have changed */
      after(): void
    },
    recipes = new Recipes()
  ) {
    this.recipes = recipes
  }

  async open(files: File[]) {
    if (!files.length) return
    this.sampleMissing = false
    const all = [...files].sort((a, b) => natural.compare(a.name, b.name))
    this.waiting = [...this.waiting, ...all]
    await this.#change(async (onprogress) => {
      for (const file of all) await this.#openOne(file, onprogress)
      await this.#catchUp(onprogress)
    })
    this.waiting = this.waiting.filter((file) => !all.includes(file))
  }

  /** files of the same origin, as `sample/index.json` names them */
  async openSample() {
    this.sampleMissing = false
    try {
      await this.open(await fetchSample())
    } catch (error) {
      this.sampleMissing = faultOf(error).code !== 'stopped'
    }
  }

  choose(source: Source) {
    this.#chosen = keyOf(source)
    this.declined = null
  }

  /** reads a file anew with one column understood otherwise */
  correct(source: Source, header: string, correction: Correction) {
    return this.change(source, { columns: { [header]: correction } })
  }

  change(source: Source, patch: SourceRecipe) {
    this.recipes.change(source, patch, this.list)
    return this.#readAnew()
  }

  /** the answer that is in force already is only noted down, for this file and its like that ask the same */
  answer(source: Source, question: Question, answer: string, inForce: string) {
    const patch = recipeOf(question, answer)
    if (!Object.keys(patch).length) return this.asked.settle(source, question)
    if (answer !== inForce) return this.change(source, patch)
    const upToDate = [source, ...alike(source, this.list)].filter((each) => !this.#late(each) && asks(each, question))
    this.recipes.change(source, patch, this.list)
    for (const each of upToDate) this.#read[keyOf(each)] = this.recipes.of(each)
    return this.#readAnew()
  }

  undo() {
    const key = this.recipes.undo(this.list)
    if (key) this.#chosen = key
    return this.#readAnew()
  }

  unfollow(source: Source) {
    this.recipes.unfollow(source, this.list)
    return this.#readAnew()
  }

  questionsOf = (source: Source) => this.asked.of(source, this.recipes.of(source))

  async remove(source: Source) {
    this.recipes.drop(source)
    await this.#change(async (onprogress) => {
      const now = this.#now(source)
      if (now) this.#replace(await this.workbench.remove(now.id, onprogress))
    })
  }

  dismiss(...refusals: Refusal[]) {
    this.refused = this.refused.filter((other) => !refusals.includes(other))
  }

  stop() {
    this.#stopped = true
    if (!this.#rereading) this.workbench.cancel()
  }

  async #readAnew() {
    this.declined = null
    if (this.list.some((source) => this.#late(source))) await this.#change((onprogress) => this.#catchUp(onprogress))
  }

  /** read with another recipe than the one that holds by now */
  #late(source: Source): boolean {
    return !same(this.#read[keyOf(source)] ?? {}, this.recipes.of(source))
  }

  #now = (source: Source): Source | undefined => this.list.find((other) => keyOf(other) === keyOf(source))

  #change(job: (onprogress: OnProgress) => Promise<void>) {
    this.#stopped = false
    return this.work.run(async (onprogress) => {
      const cut = await this.around.before()
      const before = this.list
      try {
        await job(onprogress)
      } finally {
        if (cut || this.list !== before) this.around.after()
      }
    })
  }

  async #openOne(file: File, onprogress: OnProgress) {
    if (this.#stopped) throw new DOMException('stopped between two files', 'AbortError')
    onprogress({ task: 'open', subject: file.name, done: 0, total: file.size })
    const opened = await this.workbench.open([file], onprogress)
    const read = sourcesIn(opened)
    if (read.length) this.list = [...without(this.list, read), ...read]
    this.#refuse(opened)
    for (const source of read) {
      this.#files[keyOf(source)] = file
      this.#read[keyOf(source)] = {}
      this.asked.hear(source)
      await this.recipes.follow(source)
    }
    this.waiting = this.waiting.filter((other) => other !== file)
  }

  /** reads with what was said last, the file that is looked at first */
  async #catchUp(onprogress: OnProgress) {
    for (;;) {
      const late = [this.chosen, ...this.list].filter((source) => source !== null && this.#late(source)) as Source[]
      if (!late[0]) return
      if (this.#stopped) {
        for (const source of late) this.recipes.leave(source, this.#read[keyOf(source)] ?? {})
        throw new DOMException('stopped between two files', 'AbortError')
      }
      await this.#reread(late[0], this.recipes.of(late[0]), onprogress)
    }
  }

  async #reread(source: Source, recipe: SourceRecipe, onprogress: OnProgress) {
    const former = this.#read[keyOf(source)] ?? {}
    this.#rereading = true
    try {
      const opened = await this.workbench.reread(source.id, recipe, onprogress)
      this.#read[keyOf(source)] = recipe
      this.#replace(opened)
    } catch (error) {
      this.recipes.takeBack(source, former)
      throw error
    } finally {
      this.#rereading = false
    }
    const refusal = this.refused.find(({ name }) => name === source.name)
    if (!this.#now(source) && refusal) await this.#restore(source, former, refusal, onprogress)
  }

  /** a correction with which a file cannot be read is taken back, and the file read as before */
  async #restore(source: Source, former: SourceRecipe, refusal: Refusal, onprogress: OnProgress) {
    this.recipes.takeBack(source, former)
    this.dismiss(refusal)
    this.declined = refusal
    const file = this.#files[keyOf(source)]
    if (!file) return
    const read = sourcesIn(await this.workbench.open([file], onprogress))
    this.list = [...this.list, ...read]
    this.#read[keyOf(source)] = {}
  }

  #replace(opened: Opened[]) {
    this.list = sourcesIn(opened)
    this.#refuse(opened)
    for (const source of this.list) this.asked.hear(source)
  }

  #refuse(opened: Opened[]) {
    const refused = opened.flatMap((each) => ('refused' in each ? [each.refused] : []))
    const names = [...refused, ...sourcesIn(opened)].map(({ name }) => name)
    this.refused = [...this.refused.filter(({ name }) => !names.includes(name)), ...refused]
  }
}

const natural = new Intl.Collator('zh', { numeric: true })
const sum = (sources: Source[], of: (source: Source) => number) => sources.reduce((n, source) => n + of(source), 0)
const sourcesIn = (opened: Opened[]) => opened.flatMap((each) => ('source' in each ? [each.source] : []))
const without = (list: Source[], read: Source[]) => list.filter(({ id }) => !read.some((source) => source.id === id))
const asks = (source: Source, question: Question) =>
  source.questions.some((other) => questionKey(other) === questionKey(question) && other.guess === question.guess)
