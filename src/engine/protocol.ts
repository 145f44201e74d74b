/** DuckDB behind one face: bytes in, SQL in, Arrow IPC out. */
export interface Engine {
  /** engine version, e.g. `v1.4.3` */
  readonly version: string
  connect(): Promise<Connection>
  /** makes bytes readable as `in/<name>`; a Blob is read piece by piece where the platform can. Names are never used twice, and bytes handed over are gone. */
  register(name: string, content: Blob | Uint8Array): Promise<void>
  release(name: string): Promise<void>
  /** after a fatal error or an unanswered cancel the engine starts anew, empty; listeners replay what was open */
  onrestart(listener: () => Promise<void> | void): void
  restart(): Promise<void>
  close(): Promise<void>
}

export interface Connection {
  /** one or more statements; the last one's result as an Arrow IPC stream. Rejects with `AbortError` when aborted, `EngineError` otherwise. */
  query(sql: string, signal?: AbortSignal): Promise<Uint8Array>
  /** appends an Arrow IPC stream to a table that exists */
  insert(table: string, arrow: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** `fatal`: the engine is gone and restarts by itself; `memory`: it ran out of memory and is still usable */
export class EngineError extends Error {
  constructor(
    message: string,
    readonly kind: 'sql' | 'memory' | 'fatal'
  ) {
    super(message)
    this.name = 'EngineError'
  }
}
