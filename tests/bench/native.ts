import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromJSON, tableToIPC } from 'apache-arrow'
import type { Connection, Engine } from '../../src/engine/protocol'

/** native DuckDB with one thread behind our own face, to run the very same SQL; `idle` is time spent handing it files */
export async function openNativeEngine(folder: string): Promise<Engine & { idle: number }> {
  mkdirSync(`${folder}/in`, { recursive: true })
  process.chdir(folder)
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '3.1GiB' })
  const setup = await instance.connect()
  await setup.run(`attach ':memory:' as bamai (compress)`)
  const engine: Engine & { idle: number } = {
    version: 'native',
    idle: 0,
    async connect(): Promise<Connection> {
      const connection = await instance.connect()
      await connection.run('use bamai')
      return {
        async query(sql) {
          const reader = await connection.runAndReadAll(sql)
          const rows = reader
            .getRowObjectsJS()
            .map((row) =>
              Object.fromEntries(
                Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])
              )
            )
          return tableToIPC(tableFromJSON(rows), 'stream')
        },
        insert: () => Promise.reject(new Error('not used')),
        close: async () => connection.closeSync()
      }
    },
    async register(name, content) {
      const started = performance.now()
      writeFileSync(`in/${name}`, content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer()))
      engine.idle += (performance.now() - started) / 1000
    },
    release: async (name) => rmSync(`in/${name}`),
    onrestart: () => {},
    restart: () => Promise.reject(new Error('not used')),
    close: async () => instance.closeSync()
  }
  return engine
}
