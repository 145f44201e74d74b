import type { OnProgress, Progress } from '../workbench'
import { type Fault, faultOf } from './fault'

/** one long job at a time: what it is doing, how far it is, what went wrong */
export class Work {
  running = $state(false)
  progress = $state.raw<Progress | null>(null)
  fault = $state.raw<Fault | null>(null)
  #last: Promise<unknown> = Promise.resolve()

  /** after the job before it; undefined when the job failed or was stopped */
  run<T>(job: (onprogress: OnProgress) => Promise<T>): Promise<T | undefined> {
    const turn = this.#last.then(() => this.#work(job))
    this.#last = turn
    return turn
  }

  idle(): Promise<unknown> {
    return this.#last
  }

  async #work<T>(job: (onprogress: OnProgress) => Promise<T>): Promise<T | undefined> {
    this.running = true
    this.fault = null
    try {
      return await job((progress) => (this.progress = progress))
    } catch (error) {
      this.fault = faultOf(error)
    } finally {
      this.running = false
      this.progress = null
    }
  }
}
