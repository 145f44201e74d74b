import { withoutEnums } from './enums'
import { EngineError } from './protocol'

/** what both of DuckDB's faces, in a worker and in Node, offer for a query that is polled */
export interface Pending {
  startPendingQuery(connection: number, sql: string, stream: boolean): Uint8Array | null | Promise<Uint8Array | null>
  pollPendingQuery(connection: number): Uint8Array | null | Promise<Uint8Array | null>
  cancelPendingQuery(connection: number): boolean | Promise<boolean>
  fetchQueryResults(connection: number): Uint8Array | null | Promise<Uint8Array | null>
}

/**
 * runs a query by polling, so that the engine can hear a cancel, and returns its Arrow IPC stream;
 * `breathe` lets timers and other connections in where polling itself does not cross a thread
 */
export async function poll(
  db: Pending,
  connection: number,
  sql: string,
  signal?: AbortSignal,
  breathe?: () => Promise<void>
): Promise<Uint8Array> {
  signal?.throwIfAborted()
  try {
    let header = await db.startPendingQuery(connection, sql, false)
    while (header == null) {
      await breathe?.()
      if (signal?.aborted) await db.cancelPendingQuery(connection)
      signal?.throwIfAborted()
      header = await db.pollPendingQuery(connection)
    }
    const asText = withoutEnums(sql, header)
    if (asText) {
      await db.cancelPendingQuery(connection)
      return await poll(db, connection, asText, signal, breathe)
    }
    const parts = [header]
    for (;;) {
      signal?.throwIfAborted()
      const part = await db.fetchQueryResults(connection)
      if (part == null || part.length === 0) return concat(parts)
      parts.push(part)
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw engineError(error)
  }
}

/** one after the other: a connection that is polled for two statements at once mixes up their results */
export function inTurn(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const answer = last.then(run, run)
    last = answer.catch(() => {})
    return answer
  }
}

function concat(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** a WebAssembly trap leaves the engine unusable; an Out of Memory Error does not */
export function engineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  const message = plainMessage(error instanceof Error ? error.message : String(error))
  const trapped =
    error instanceof WebAssembly.RuntimeError ||
    /memory access out of bounds|unreachable|table index is out of bounds|FATAL Error|database has been invalidated/i.test(
      message
    )
  return new EngineError(message, trapped ? 'fatal' : /Out of Memory Error/i.test(message) ? 'memory' : 'sql')
}

/** some errors come as JSON with the sentence inside */
function plainMessage(message: string): string {
  if (!message.startsWith('{')) return message
  const { exception_type, exception_message } = JSON.parse(message) as Record<string, string>
  return `${exception_type} Error: ${exception_message}`
}
