import type { OnProgress, Opened, Refusal, Source, SourceRecipe, Workbench } from '../workbench'
import { faultOf } from './fault'
import { Work } from './work.svelte'

export type Correction = NonNullable<SourceRecipe['columns']>[string]

/** the files that were opened, those that could not be, and what a person corrected */
export class Sources {
  list = $state.raw<Source[]>([])
  refused = $state.raw<Refusal[]>([])
  /** the sample could not be fetched */
  sampleMissing = $state(false)
  work = new Work()
  outlets = $derived(sum(this.list, (source) => source.outlets))
  readings = $derived(sum(this.list, (source) => source.readings))
  /** corrections by the file's fingerprint: numbers change when everything is read anew */
  #recipes: Record<string, SourceRecipe> = {}

  constructor(
    private workbench: Workbench,
    private around: {
      /** whatever reads the readings must rest while they change */
      before(): Promise<void>
      /** after the readings have changed */
      after(): void
    }
  ) {}

  async open(files: File[]) {
    if (!files.length) return
    this.sampleMissing = false
    this.#take(
      await this.#change((onprogress) => {
        onprogress({ task: 'open', subject: files[0]!.name, done: 0, total: files[0]!.size })
        return this.workbench.open(files, onprogress)
      }),
      this.list
    )
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

  /** reads a file anew with one column understood otherwise */
  correct(source: Source, header: string, correction: Correction) {
    const recipe = this.recipeOf(source)
    const column = { ...recipe.columns?.[header], ...correction }
    return this.reread(source, { ...recipe, columns: { ...recipe.columns, [header]: column } })
  }

  /** what a question was answered with */
  answer(source: Source, answer: SourceRecipe) {
    const recipe = this.recipeOf(source)
    return this.reread(source, { ...recipe, ...answer, marks: { ...recipe.marks, ...answer.marks } })
  }

  async reread(source: Source, recipe: SourceRecipe) {
    this.#recipes[source.sha256] = recipe
    this.#take(await this.#change((onprogress) => this.workbench.reread(source.id, recipe, onprogress)))
  }

  async remove(source: Source) {
    delete this.#recipes[source.sha256]
    this.#take(await this.#change((onprogress) => this.workbench.remove(source.id, onprogress)))
  }

  recipeOf(source: Source): SourceRecipe {
    return this.#recipes[source.sha256] ?? {}
  }

  dismiss(refusal: Refusal) {
    this.refused = this.refused.filter((other) => other !== refusal)
  }

  stop() {
    this.workbench.cancel()
  }

  #change(job: (onprogress: OnProgress) => Promise<Opened[]>) {
    return this.work.run(async (onprogress) => {
      await this.around.before()
      return job(onprogress)
    })
  }

  #take(opened: Opened[] | undefined, kept: Source[] = []) {
    if (!opened) return
    const read = opened.flatMap((each) => ('source' in each ? [each.source] : []))
    const refused = opened.flatMap((each) => ('refused' in each ? [each.refused] : []))
    const ids = read.map((source) => source.id)
    this.list = [...kept.filter((source) => !ids.includes(source.id)), ...read]
    const names = [...refused, ...read].map((each) => each.name)
    this.refused = [...this.refused.filter((refusal) => !names.includes(refusal.name)), ...refused]
    if (read.length || !kept.length) this.around.after()
  }
}

const sum = (sources: Source[], of: (source: Source) => number) => sources.reduce((n, source) => n + of(source), 0)

async function fetchSample(): Promise<File[]> {
  const get = async (name: string) => {
    const response = await fetch(`./sample/${name}`)
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return response
  }
  const names: string[] = await (await get('index.json')).json()
  return Promise.all(names.map(async (name) => new File([await (await get(encodeURI(name))).blob()], name)))
}
