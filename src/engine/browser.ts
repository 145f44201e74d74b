import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import duckdbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmAddress from 'virtual:engine-wasm'
import { inTurn, poll } from './pending'
import { type Connection, type Engine, EngineError } from './protocol'
import settings from './settings.sql?raw'

const BROWSER_FILEREADER = 2
/** how long a cancelled query may go on before its worker is replaced, ms */
const PATIENCE = 3000

interface Running {
  db: AsyncDuckDB
  /** rejects when the worker dies, so that nothing waits for an answer that cannot come */
  dead: Promise<never>
  terminate(): void
}

/** DuckDB in a worker nested in the one that calls this */
export async function openBrowserEngine(): Promise<Engine> {
  const wasm = URL.createObjectURL(await fetchWasm())
  let running = await boot(wasm)
  let restarting: Promise<void> | undefined
  const listeners: (() => Promise<void> | void)[] = []
  const engine: Engine = {
    version: await running.db.getVersion(),
    connect: () => connect(running, engine),
    register: (name, content) => alive(running, register(running.db, name, content)),
    release: async (name) => void (await alive(running, running.db.dropFile(`in/${name}`))),
    onrestart: (listener) => void listeners.push(listener),
    restart: () =>
      (restarting ??= (async () => {
        running.terminate()
        running = await boot(wasm)
        for (const listener of listeners) await listener()
      })().finally(() => (restarting = undefined))),
    close: async () => running.terminate()
  }
  return engine
}

/** some servers unpack a .gz on the way and some do not: look at the bytes */
async function fetchWasm(): Promise<Blob> {
  const response = await fetch(new URL(wasmAddress, import.meta.url))
  if (!response.ok) throw new EngineError(`engine file: HTTP ${response.status}`, 'fatal')
  const file = await response.blob()
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const plain = a === 0x1f && b === 0x8b ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  return new Response(plain, { headers: { 'content-type': 'application/wasm' } }).blob()
}

async function boot(wasm: string): Promise<Running> {
  const worker = new Worker(duckdbWorker)
  const db = new AsyncDuckDB(new VoidLogger(), worker)
  const dead = new Promise<never>((_, reject) => {
    const died = (event: Event) =>
      reject(new EngineError((event as ErrorEvent).message ?? 'the engine stopped', 'fatal'))
    worker.addEventListener('error', died)
    worker.addEventListener('messageerror', died)
  })
  dead.catch(() => {})
  const running: Running = { db, dead, terminate: () => worker.terminate() }
  await alive(running, db.instantiate(wasm))
  await alive(running, db.open({ maximumThreads: 1 }))
  const connection = await db.connect()
  await connection.query(settings)
  await connection.close()
  return running
}

const alive = <T>(running: Running, answer: Promise<T>): Promise<T> => Promise.race([answer, running.dead])

function register(db: AsyncDuckDB, name: string, content: Blob | Uint8Array): Promise<void> {
  return content instanceof Uint8Array
    ? db.registerFileBuffer(`in/${name}`, content)
    : db.registerFileHandle(`in/${name}`, content, BROWSER_FILEREADER, true)
}

async function connect(running: Running, engine: Engine): Promise<Connection> {
  const connection = await alive(running, running.db.connect())
  const id = connection.useUnsafe((_, id) => id)
  await alive(running, connection.query('use bamai'))

  async function query(sql: string, signal?: AbortSignal): Promise<Uint8Array> {
    const patience = outlasted(signal)
    try {
      return await Promise.race([poll(running.db, id, sql, signal), running.dead, patience.ended])
    } catch (error) {
      if (error instanceof EngineError && error.kind === 'fatal') await engine.restart()
      signal?.throwIfAborted()
      throw error
    } finally {
      patience.forget()
    }
  }

  const turn = inTurn()
  return {
    query: (sql, signal) => turn(() => query(sql, signal)),
    insert: (table, arrow) =>
      alive(running, connection.insertArrowFromIPCStream(arrow, { name: table, create: false })),
    close: () => alive(running, connection.close())
  }
}

/** rejects once an abort has gone unanswered for too long */
function outlasted(signal?: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = () => {}
  const ended = new Promise<never>((_, reject) => {
    wait = () => {
      timer = setTimeout(() => reject(new EngineError('a cancelled query went on', 'fatal')), PATIENCE)
    }
    signal?.addEventListener('abort', wait, { once: true })
  })
  return {
    ended,
    forget() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', wait)
    }
  }
}
