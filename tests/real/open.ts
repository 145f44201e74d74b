import { existsSync, openAsBlob } from 'node:fs'
import { basename, resolve } from 'node:path'
import { test } from 'vitest'
import { openNodeEngine } from '../../src/engine/node'
import { objects } from '../../src/engine/rows'
import { intakeTables, openFile } from '../../src/intake/open'
import type { Source, SourceRecipe } from '../../src/intake/source'
import { defaultLimits, insertLimits } from '../../src/model/limits'
import { tables } from '../../src/model/tables'
import { rules } from '../../src/rules'
import { screen, screeningMacros } from '../../src/screening/screen'

const folder = resolve(import.meta.dirname, '../../../shared/data')

/** a test over files that do not belong to the project: skipped, and said so, where they are not there */
export const realTest = (name: string, run: () => Promise<void>): void => {
  if (!existsSync(folder)) console.log(`skipped, no real files here: ${name}`)
  test.skipIf(!existsSync(folder))(name, run)
}

export const real = (path: string): string => resolve(folder, path)

export interface Opened {
  sources: Source[]
  rows<T = Record<string, unknown>>(sql: string): Promise<T[]>
}

/** reads and, if wanted, screens real files with the engine that ships */
export async function openReal(paths: string[], recipe: SourceRecipe = {}, screening = false): Promise<Opened> {
  const engine = await openNodeEngine()
  const connection = await engine.connect()
  for (const sql of [tables, insertLimits(defaultLimits), intakeTables, screeningMacros(rules)])
    await connection.query(sql)
  const sources: Source[] = []
  for (const path of paths) {
    const opened = await openFile(
      engine,
      connection,
      Object.assign(await openAsBlob(real(path)), { name: basename(path) }),
      recipe
    )
    if ('refused' in opened) throw new Error(`${path}: ${opened.refused.code} ${opened.refused.found}`)
    const { textCells, readings, missing, rejects, setAside } = opened.source
    if (textCells !== readings + missing + rejects + setAside)
      throw new Error(`${path}: ${textCells} cells do not add up`)
    sources.push(opened.source)
  }
  if (screening) await screen(connection, rules)
  return { sources, rows: async (sql) => objects(await connection.query(sql)) }
}
