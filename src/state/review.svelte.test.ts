import { expect, test } from 'vitest'
import { Remembered } from '../project/remembered'
import type { Opened, Source, SourceRecipe, Workbench } from '../workbench'
import type { Question } from './answers'
import { Recipes } from './recipes.svelte'
import { Sources } from './sources.svelte'

/** a workbench that reads nothing but keeps what it was told: which file with which recipe, in which order */
class Shelf implements Partial<Workbench> {
  kept: { file: File; recipe: SourceRecipe }[] = []
  rereads: [name: string, recipe: SourceRecipe][] = []
  cancelled = false
  questions: Question[] = []
  /** a recipe with which a file cannot be read */
  refuse: (recipe: SourceRecipe) => boolean = () => false

  async open([file]: File[]): Promise<Opened[]> {
    this.kept.push({ file: file!, recipe: {} })
    return [{ source: this.#sourceOf(this.kept.length - 1) }]
  }

  async reread(source: number, recipe: SourceRecipe): Promise<Opened[]> {
    const { file } = this.kept[source]!
    this.rereads.push([file.name, recipe])
    if (!this.refuse(recipe)) {
      this.kept[source] = { file, recipe }
      return this.#all()
    }
    this.kept.splice(source, 1)
    return [{ refused: { name: file.name, code: 'no-time', found: '' } }, ...this.#all()]
  }

  async remove(source: number): Promise<Opened[]> {
    this.kept.splice(source, 1)
    return this.#all()
  }

  cancel() {
    this.cancelled = true
  }

  #all = () => this.kept.map((_, id) => ({ source: this.#sourceOf(id) }))

  #sourceOf(id: number) {
    const { name } = this.kept[id]!.file
    const [signature] = name.split(' ')
    return {
      id,
      name,
      sha256: name,
      signature: signature === 'plain' ? '' : signature,
      questions: this.questions,
      tables: [],
      outlets: 1,
      readings: 1
    } as unknown as Source
  }
}

const memory = () => new Remembered()
function desk(shelf = new Shelf(), remembered = memory()) {
  let screened = 0
  const around = { before: async () => false, after: () => void (screened += 1) }
  const sources = new Sources(shelf as unknown as Workbench, around, new Recipes(remembered))
  const open = (...names: string[]) => sources.open(names.map((name) => new File([name], name)))
  return { sources, shelf, open, screened: () => screened }
}
const unit = (unit: string) => ({ columns: { COD: { unit } } })
const named = (sources: Sources, name: string) => sources.list.find((source) => source.name === name)!

test('a correction is remembered for files of the same shape, and the card can say since when', async () => {
  const remembered = memory()
  const first = desk(new Shelf(), remembered)
  await first.open('hourly 8.csv')
  await first.sources.correct(first.sources.list[0]!, 'COD', { unit: 'µg/L' })
  const next = desk(new Shelf(), remembered)
  await next.open('hourly 9.csv', 'daily 9.csv')
  expect(next.shelf.rereads).toEqual([['hourly 9.csv', unit('µg/L')]])
  expect(Object.keys(next.sources.recipes.followed)).toEqual(['hourly 9.csv'])
  expect(next.screened()).toBe(1)
})

test('what is remembered can be undone for the file, and is then forgotten', async () => {
  const remembered = memory()
  await remembered.keep('hourly', unit('µg/L'))
  const { sources, shelf, open } = desk(new Shelf(), remembered)
  await open('hourly 9.csv')
  await sources.unfollow(sources.list[0]!)
  expect(shelf.kept[0]!.recipe).toEqual({})
  expect(sources.recipes.followed).toEqual({})
  expect(await remembered.recall('hourly')).toBeUndefined()
})

test('what is corrected in one file is corrected in all of its shape, but not whose it is', async () => {
  const { sources, shelf, open } = desk()
  await open('hourly 8.csv', 'hourly 9.csv', 'daily.csv')
  await sources.change(named(sources, 'hourly 8.csv'), { ...unit('µg/L'), outlet: 'DW001' })
  expect(Object.fromEntries(shelf.kept.map(({ file, recipe }) => [file.name, recipe]))).toEqual({
    'daily.csv': {},
    'hourly 8.csv': { ...unit('µg/L'), outlet: 'DW001' },
    'hourly 9.csv': unit('µg/L')
  })
})

test('files without a shape are nobody’s like', async () => {
  const { sources, shelf, open } = desk()
  await open('plain 1.csv', 'plain 2.csv')
  await sources.correct(sources.list[0]!, 'COD', { unit: 'µg/L' })
  expect(shelf.rereads).toHaveLength(1)
})

test('undo walks back one correction at a time, in every file that it touched', async () => {
  const { sources, shelf, open } = desk()
  await open('hourly 8.csv', 'hourly 9.csv')
  await sources.correct(sources.list[0]!, 'COD', { unit: 'µg/L' })
  await sources.correct(sources.list[0]!, 'COD', { stage: 'in' })
  await sources.undo()
  expect(shelf.kept.map(({ recipe }) => recipe)).toEqual([unit('µg/L'), unit('µg/L')])
  await sources.undo()
  expect(shelf.kept.map(({ recipe }) => recipe)).toEqual([{}, {}])
  expect(sources.recipes.undoable).toBe(false)
  const { length } = shelf.rereads
  await sources.undo()
  expect(shelf.rereads).toHaveLength(length)
})

test('an answer that changes something is read with at once; one that confirms the guess is only noted', async () => {
  const shelf = new Shelf()
  const question: Question = { code: 'hour-label', subject: '时间', guess: 'start' }
  shelf.questions = [question]
  const { sources, open } = desk(shelf)
  await open('hourly 8.csv', 'hourly 9.csv')
  expect(sources.questionsOf(sources.list[0]!).open).toEqual([question])
  await sources.answer(sources.list[0]!, question, 'start', 'start')
  expect(shelf.rereads).toEqual([])
  expect(sources.list.map((source) => sources.questionsOf(source))).toEqual([
    { open: [], answered: [question] },
    { open: [], answered: [question] }
  ])
  await sources.answer(sources.list[0]!, question, 'end', 'start')
  expect(shelf.rereads.map(([name]) => name)).toEqual(['hourly 8.csv', 'hourly 9.csv'])
  expect(sources.recipes.of(sources.list[0]!)).toEqual({ hourLabel: 'end' })
})

test('a correction with which the file cannot be read is taken back, and the file stays', async () => {
  const { sources, shelf, open } = desk()
  await open('plain 1.csv', 'plain 2.csv')
  await sources.correct(sources.list[0]!, 'COD', { unit: 'µg/L' })
  shelf.refuse = (recipe) => recipe.columns?.时间 !== undefined
  await sources.correct(sources.list[0]!, '时间', { role: 'aside' })
  expect(sources.list.map(({ name }) => name).sort()).toEqual(['plain 1.csv', 'plain 2.csv'])
  expect(sources.declined?.code).toBe('no-time')
  expect(sources.refused).toEqual([])
  expect(sources.recipes.of(named(sources, 'plain 1.csv'))).toEqual(unit('µg/L'))
  expect(shelf.kept.find(({ file }) => file.name === 'plain 1.csv')?.recipe).toEqual(unit('µg/L'))
})

test('stop ends it between two files as well, and what was read stays', async () => {
  const { sources, shelf, open, screened } = desk()
  const openOne = shelf.open.bind(shelf)
  shelf.open = async (files) => {
    const opened = await openOne(files)
    if (files[0]!.name === 'plain 2.csv') sources.stop()
    return opened
  }
  await open('plain 10.csv', 'plain 2.csv', 'plain 1.csv')
  expect(sources.list.map(({ name }) => name)).toEqual(['plain 1.csv', 'plain 2.csv'])
  expect(sources.waiting).toEqual([])
  expect(sources.work.fault?.code).toBe('stopped')
  expect(screened()).toBe(1)
})

test('removing a file leaves the others and what is remembered', async () => {
  const remembered = memory()
  const { sources, open } = desk(new Shelf(), remembered)
  await open('hourly 8.csv', 'hourly 9.csv')
  await sources.correct(sources.list[0]!, 'COD', { unit: 'µg/L' })
  await sources.remove(sources.list[0]!)
  expect(sources.list.map(({ name }) => name)).toEqual(['hourly 9.csv'])
  expect((await remembered.recall('hourly'))?.recipe).toEqual(unit('µg/L'))
})

test('stop while files of a shape are read anew leaves the rest as they were', async () => {
  const { sources, shelf, open } = desk()
  await open('hourly 1.csv', 'hourly 2.csv', 'hourly 3.csv')
  const rereadOne = shelf.reread.bind(shelf)
  shelf.reread = async (id, recipe) => {
    sources.stop()
    return rereadOne(id, recipe)
  }
  sources.choose(named(sources, 'hourly 2.csv'))
  await sources.correct(sources.chosen!, 'COD', { unit: 'µg/L' })
  expect(shelf.cancelled).toBe(false)
  expect(shelf.kept.map(({ recipe }) => recipe)).toEqual([{}, unit('µg/L'), {}])
  expect(sources.list.map((source) => sources.recipes.of(source))).toEqual([{}, unit('µg/L'), {}])
  expect(sources.work.fault?.code).toBe('stopped')
})
