import type { Workbench } from '../workbench'
import { Leads } from './leads.svelte'
import { Overview } from './overview.svelte'
import { Place } from './place.svelte'
import { Rejects } from './rejects.svelte'
import { Screening } from './screening.svelte'
import { Sources } from './sources.svelte'
import { Theme } from './theme.svelte'
import { Why } from './why.svelte'

/** all that one page holds: files lead to screening, screening to figures and leads */
export class Desk {
  theme = new Theme()
  place = new Place()
  sources: Sources
  rejects: Rejects
  screening: Screening
  overview: Overview
  leads: Leads
  why: Why
  /** the worker could not be started */
  broken = $state(false)

  constructor(workbench: Workbench) {
    this.leads = new Leads(workbench, this.place)
    this.overview = new Overview(workbench)
    this.why = new Why(workbench)
    this.screening = new Screening(workbench, () => this.#show())
    this.rejects = new Rejects(workbench)
    this.sources = new Sources(workbench, {
      before: () => this.screening.halt(),
      after: () => this.#screen()
    })
  }

  break() {
    this.broken = true
  }

  #screen() {
    this.leads.clear()
    this.overview.clear()
    this.screening.done = null
    if (this.sources.list.length) void this.screening.run()
  }

  async #show() {
    await this.leads.load()
    await this.overview.load()
  }
}
