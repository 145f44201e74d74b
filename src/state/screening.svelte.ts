import type { Screened, Settings, Workbench } from '../workbench'
import { Work } from './work.svelte'

/** runs every rule over what is open, and says how it went */
export class Screening {
  /** by rule name, only what differs from the rule's defaults */
  settings = $state.raw<Settings>({})
  done = $state.raw<Screened | null>(null)
  work = new Work()

  constructor(
    private workbench: Workbench,
    /** after finding, coverage and lead were filled anew */
    private onscreened: () => void
  ) {}

  async run() {
    this.done = null
    const done = await this.work.run((onprogress) => this.workbench.screen(this.settings, onprogress))
    if (!done) return
    this.done = done
    this.onscreened()
  }

  stop() {
    this.workbench.cancel()
  }

  /** stops it and waits until it has stopped; true when there was something to stop */
  async halt(): Promise<boolean> {
    const cut = this.work.running
    if (cut) this.stop()
    await this.work.idle()
    return cut
  }

  parametersOf(rule: string): Record<string, number> {
    return this.settings[rule]?.parameters ?? {}
  }
}
