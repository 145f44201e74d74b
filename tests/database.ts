import { openNodeEngine } from '../src/engine/node'
import type { Connection } from '../src/engine/protocol'
import { objects } from '../src/engine/rows'
import { tables } from '../src/model/tables'
import { rules } from '../src/rules'

export interface Database {
  connection: Connection
  run(sql: string): Promise<void>
  rows<T = Record<string, unknown>>(sql: string): Promise<T[]>
}

/** the shipped DuckDB in Node with the shared tables and every rule's macros */
export async function openDatabase(): Promise<Database> {
  const engine = await openNodeEngine()
  const connection = await engine.connect()
  const run = async (sql: string) => void (await connection.query(sql))
  await run(tables)
  for (const rule of rules) await run(rule.sql)
  return { connection, run, rows: async (sql) => objects(await connection.query(sql)) }
}
