import type { Source, SourceRecipe } from '../workbench'
import { answerIn, type Question, questionKey } from './answers'
import { keyOf } from './recipe'

/** what was asked of each file, since a question that is answered is not asked again when the file is read anew */
export class Asked {
  #all = $state.raw<Record<string, Question[]>>({})
  /** waved through without an answer that a recipe could hold */
  #settled = $state.raw<Record<string, string[]>>({})

  hear(source: Source) {
    const key = keyOf(source)
    this.#all = { ...this.#all, [key]: once([...(this.#all[key] ?? []), ...(source.questions ?? [])]) }
  }

  settle(source: Source, question: Question) {
    const key = keyOf(source)
    this.#settled = { ...this.#settled, [key]: [...(this.#settled[key] ?? []), questionKey(question)] }
  }

  of(source: Source, recipe: SourceRecipe): { open: Question[]; answered: Question[] } {
    const settled = this.#settled[keyOf(source)] ?? []
    const isAnswered = (question: Question) =>
      answerIn(recipe, question) !== undefined || settled.includes(questionKey(question))
    return {
      open: once(source.questions).filter((question) => !isAnswered(question)),
      answered: once(this.#all[keyOf(source)] ?? source.questions).filter(isAnswered)
    }
  }
}

/** several sheets may ask the same; the later wording holds */
const once = (questions: Question[]): Question[] => [
  ...new Map(questions.map((question) => [questionKey(question), question])).values()
]
