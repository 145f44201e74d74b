import type { Mark } from '../model/tables'
import type { Source, SourceRecipe } from '../workbench'
import { timeOrders } from './time-orders'

export type Question = Source['questions'][number]

export const questionKey = ({ code, subject }: Question): string => `${code}\n${subject}`

/** numbers that a question about values which are no measurement speaks of */
const valuesIn = (guess: string): number[] => (guess.replaceAll('−', '-').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)

/** what an answer adds to the recipe; `outlet` is answered with the enterprise, then the outlet on a line of its own */
export function recipeOf({ code, subject, guess }: Question, answer: string): SourceRecipe {
  switch (code) {
    case 'time-order':
      return { time: timeOrders[answer] }
    case 'hour-label':
      return { hourLabel: answer === 'end' ? 'end' : 'start' }
    case 'sentinel':
      return { sentinels: { [subject]: answer === 'missing' ? valuesIn(guess) : [] } }
    case 'magnitude':
    case 'unknown-unit':
      return { columns: { [subject]: { unit: answer } } }
    case 'unknown-mark':
      return { marks: { [subject]: answer as Mark } }
    case 'period':
      return { period: answer }
    case 'outlet': {
      const [site, outlet] = answer.split('\n')
      return { site, ...(outlet ? { outlet } : {}) }
    }
    case 'decimal-comma':
      return {}
  }
}

/** how a recipe answers a question; undefined where it says nothing of it */
export function answerIn(recipe: SourceRecipe, { code, subject, guess }: Question): string | undefined {
  switch (code) {
    case 'time-order':
      return Object.keys(timeOrders).find((order) => timeOrders[order]!.join() === recipe.time?.join())
    case 'hour-label':
      return recipe.hourLabel
    case 'sentinel': {
      const said = recipe.sentinels?.[subject]
      return said && (valuesIn(guess).every((value) => said.includes(value)) ? 'missing' : 'keep')
    }
    case 'magnitude':
    case 'unknown-unit':
      return recipe.columns?.[subject]?.unit
    case 'unknown-mark':
      return recipe.marks?.[subject]
    case 'period':
      return recipe.period
    case 'outlet':
      return recipe.site === undefined && recipe.outlet === undefined
        ? undefined
        : [recipe.site ?? guess, recipe.outlet ?? ''].join('\n')
    case 'decimal-comma':
      return undefined
  }
}

/** what holds while nobody has answered: most guesses are applied, but nothing is taken out or rescaled unasked */
export function appliedAnswer(question: Question, source: Source): string {
  if (question.code === 'sentinel') return 'keep'
  if (question.code === 'magnitude') return unitOf(source, question.subject)
  if (question.code === 'outlet') return `${question.guess}\n`
  return question.guess
}

/** the answers that are buttons, in the order in which they stand; none where a field or a list is needed */
export function buttonsOf(question: Question, source: Source): string[] {
  switch (question.code) {
    case 'time-order':
      return ['day-month', 'month-day']
    case 'hour-label':
      return ['start', 'end']
    case 'sentinel':
      return ['missing', 'keep']
    case 'magnitude':
      return [...new Set([question.guess, unitOf(source, question.subject)])]
    case 'decimal-comma':
      return [question.guess]
    default:
      return []
  }
}

export const columnOf = (source: Source, header: string) =>
  source.tables.flatMap(({ columns }) => columns).find((column) => column.header === header)

const unitOf = (source: Source, header: string): string => columnOf(source, header)?.unit ?? ''
