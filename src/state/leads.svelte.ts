import { objects } from '../engine/rows'
import { type Grade, grades } from '../model/tables'
import { leadingFindingsCall, leadListCall, type LeadRow } from '../panels/leads/panel'
import type { Workbench } from '../workbench'
import { type Fault, faultOf } from './fault'
import { language } from './language.svelte'
import type { Place } from './place.svelte'
import { ruleName, sentenceOf, type Telling } from './say'

/** the ranked list: what is shown of it, and which one is looked at */
export class Leads {
  rows = $state.raw<LeadRow[]>([])
  /** the strongest finding of each */
  leading = $state.raw<Record<number, Telling>>({})
  loaded = $state(false)
  fault = $state.raw<Fault | null>(null)
  text = $state('')
  grades = $state.raw<Grade[]>([...grades])
  shown = $derived(this.rows.filter((row) => this.grades.includes(row.grade) && this.#matches(row)))
  selected = $derived(this.shown.find((row) => row.lead_id === this.place.lead) ?? this.shown[0] ?? null)
  perGrade = $derived(
    Object.fromEntries(grades.map((grade) => [grade, this.rows.filter((row) => row.grade === grade).length])) as Record<
      Grade,
      number
    >
  )

  constructor(
    private workbench: Workbench,
    private place: Place
  ) {}

  async load() {
    try {
      this.rows = objects<LeadRow>(await this.workbench.query(leadListCall()))
      const tellings = objects<Telling & { lead_id: number }>(await this.workbench.query(leadingFindingsCall()))
      this.leading = Object.fromEntries(tellings.map((telling) => [telling.lead_id, telling]))
      this.fault = null
      this.loaded = true
    } catch (error) {
      this.fault = faultOf(error)
    }
  }

  clear() {
    this.rows = []
    this.loaded = false
  }

  toggle(grade: Grade) {
    this.grades = this.grades.includes(grade) ? this.grades.filter((other) => other !== grade) : [...this.grades, grade]
  }

  showAll() {
    this.text = ''
    this.grades = [...grades]
  }

  /** selects the next or the previous of those that are shown */
  step(by: number) {
    const at = this.shown.findIndex((row) => row === this.selected)
    const next = this.shown[Math.min(Math.max(at + by, 0), this.shown.length - 1)]
    if (next) this.place.select(next.lead_id)
  }

  /** the parameter of its strongest finding first */
  parameters(row: LeadRow): string[] {
    const first = this.leading[row.lead_id]?.parameter
    const ids = first ? [first, ...row.parameters.filter((id) => id !== first)] : row.parameters
    return ids.map(language.parameter)
  }

  sentence(row: LeadRow): string {
    const telling = this.leading[row.lead_id]
    return telling ? sentenceOf(telling, language.current) : ''
  }

  #matches(row: LeadRow): boolean {
    const words = this.text.trim().toLowerCase().split(/\s+/)
    const rules = row.rules.map((rule) => ruleName(rule, language.current))
    const parameters = row.parameters.map((id) => language.parameter(id))
    const text = [row.site, row.outlet, row.outlet_code, row.region, ...rules, ...parameters, ...row.parameters]
    const plain = text.join(' ').toLowerCase()
    return words.every((word) => plain.includes(word))
  }
}
