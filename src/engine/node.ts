import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { createDuckDB } from '@duckdb/duckdb-wasm/blocking'
import { engineError, inTurn, poll } from './pending'
import type { Connection, Engine } from './protocol'
import settings from './settings.sql?raw'

type Bindings = Awaited<ReturnType<typeof createDuckDB>>

const require = createRequire(import.meta.url)
const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))

/** the wasm that ships to browsers, in Node: for the command line and the tests */
export async function openNodeEngine(): Promise<Engine> {
  forbidRequests()
  let db = await boot()
  const listeners: (() => Promise<void> | void)[] = []
  const engine: Engine = {
    version: db.getVersion(),
    connect: async () => connect(db, engine),
    register: async (name, content) =>
      db.registerFileBuffer(
        `in/${name}`,
        content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer())
      ),
    release: async (name) => void db.dropFile(`in/${name}`),
    onrestart: (listener) => void listeners.push(listener),
    restart: async () => {
      db = await boot()
      for (const listener of listeners) await listener()
    },
    close: async () => db.reset()
  }
  return engine
}

async function boot(): Promise<Bindings> {
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof import('@duckdb/duckdb-wasm/blocking')
  const eh = { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' }
  const db = await duckdb.createDuckDB({ mvp: eh, eh }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await db.instantiate()
  db.open({ maximumThreads: 1 })
  const connection = db.connect()
  connection.query(settings)
  connection.close()
  return db
}

async function connect(db: Bindings, engine: Engine): Promise<Connection> {
  const connection = db.connect()
  const id = connection.useUnsafe((_, id) => id)
  connection.query('use bamai')
  const turn = inTurn()
  return {
    query: (sql, signal) =>
      turn(() => poll(db, id, sql, signal, breathe)).catch(async (error) => {
        if (error.kind === 'fatal') await engine.restart()
        throw error
      }),
    insert: async (table, arrow) => {
      try {
        db.insertArrowFromIPCStream(id, arrow, { name: table, schema: 'main', create: false })
      } catch (error) {
        throw engineError(error)
      }
    },
    close: async () => connection.close()
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** a missed extension is a synchronous request that, in Node, never comes back: answer it at once */
function forbidRequests(): void {
  ;(globalThis as { XMLHttpRequest?: unknown }).XMLHttpRequest ??= class {
    status = 404
    readyState = 4
    response = null
    open() {}
    send() {}
    overrideMimeType() {}
    setRequestHeader() {}
  }
}
