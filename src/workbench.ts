import type { Opened, Refusal, Source, SourceRecipe } from './intake/source'
import type { Screened, Settings } from './screening/screen'

export type { Opened, Refusal, Screened, Settings, Source, SourceRecipe }

/** what is being done, and how much of it: bytes while opening, outlets while screening */
export interface Progress {
  task: 'open' | 'screen'
  subject: string
  done: number
  total: number
}
export type OnProgress = (progress: Progress) => void

/** All that the page knows of the worker. Long work rejects with `AbortError` after `cancel()`. */
export interface Workbench {
  /** engine version */
  version(): Promise<string>
  /** each file is read whole or leaves no trace */
  open(files: File[], onprogress: OnProgress): Promise<Opened[]>
  /** reads everything anew with a source's corrected recipe */
  reread(source: number, recipe: SourceRecipe, onprogress: OnProgress): Promise<Opened[]>
  remove(source: number, onprogress: OnProgress): Promise<Opened[]>
  /** fills finding, coverage, exclusion and lead */
  screen(settings: Settings, onprogress: OnProgress): Promise<Screened>
  /** Arrow IPC stream of one statement over the shared tables and macros */
  query(sql: string): Promise<Uint8Array>
  cancel(): void
}
