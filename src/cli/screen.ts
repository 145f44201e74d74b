import { openAsBlob } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openNodeEngine } from '../engine/node'
import en from '../i18n/en'
import zh from '../i18n/zh'
import { intakeTables, type NamedFile, openAll } from '../intake/open'
import type { Refusal, Source } from '../intake/source'
import { defaultLimits, insertLimits } from '../model/limits'
import { tables } from '../model/tables'
import { rules } from '../rules'
import { screen, screeningMacros } from '../screening/screen'
import { readRecipe, type Recipe } from './recipe'
import { type Lead, report } from './report'
import { textTable } from './text-table'
import { cliWords } from './words'

const usage = 'npm run screen -- FILE... [--recipe FILE] [--json OUT] [--rules a,b] [--lang zh|en]'

/** one plain sentence on stderr, exit code 2 */
class Unusable extends Error {}

export async function main(args: string[]): Promise<number> {
  try {
    await run(args)
    return 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    console.error(error.message)
    return 2
  }
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = options(args)
  const lang = values.lang === 'en' ? 'en' : 'zh'
  const words = lang === 'en' ? en : zh
  const recipe = values.recipe ? await recipeFrom(values.recipe) : {}
  const chosen = values.rules?.split(',')
  const stranger = chosen?.find((name) => !rules.some((rule) => rule.name === name))
  if (stranger !== undefined) throw new Unusable(`${stranger}: ${rules.map(({ name }) => name).join(', ')}`)
  const { limits, rules: settings = {}, ...corrections } = recipe
  const engine = await openNodeEngine()
  const connection = await engine.connect()
  const own = (limits ?? []).map(({ parameter, medium }) => `${parameter}|${medium}`)
  const inForce = [
    ...defaultLimits.filter(({ parameter, medium }) => !own.includes(`${parameter}|${medium}`)),
    ...(limits ?? [])
  ]
  for (const sql of [tables, insertLimits(inForce), intakeTables, screeningMacros(rules)]) await connection.query(sql)

  const started = performance.now()
  const sources: Source[] = []
  for (const path of positionals) {
    const refused: Refusal[] = []
    const before = sources.length
    await openAll(
      engine,
      connection,
      await named(path),
      corrections,
      undefined,
      () => {},
      (opened) => {
        if ('source' in opened) sources.push(opened.source)
        else if (opened.refused.code !== 'already-open') refused.push(opened.refused)
      }
    )
    // an archive may hold things that are no tables; a file of which nothing could be used is an error
    if (sources.length === before && refused[0])
      throw new Unusable(`${path}: ${words.refusals[refused[0].code](refused[0].found)}`)
  }
  const intake = (performance.now() - started) / 1000
  const off = chosen
    ? Object.fromEntries(rules.filter(({ name }) => !chosen.includes(name)).map(({ name }) => [name, { off: true }]))
    : {}
  const screened = await screen(connection, rules, { ...settings, ...off })
  const result = {
    engine: engine.version,
    ...(await report(connection, sources, lang)),
    seconds: { intake, screening: screened.seconds }
  }
  if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`)
  else console.log(printed(result.leads, screened.outlets, lang))
}

function options(args: string[]) {
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        recipe: { type: 'string' },
        json: { type: 'string' },
        rules: { type: 'string' },
        lang: { type: 'string', default: 'zh' }
      }
    })
    if (parsed.positionals.length === 0) throw new Error('FILE')
    return parsed
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`)
  }
}

async function recipeFrom(path: string): Promise<Recipe> {
  try {
    return readRecipe(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Unusable(`${path}: ${(error as Error).message}`)
  }
}

/** a file as the browser would hand it over: read piece by piece */
async function named(path: string): Promise<NamedFile> {
  try {
    const { mtimeMs } = await stat(path)
    return Object.assign(await openAsBlob(path), { name: basename(path), lastModified: mtimeMs })
  } catch (error) {
    throw new Unusable(`${path}: ${(error as Error).message}`)
  }
}

function printed(leads: Lead[], outlets: number, lang: 'zh' | 'en'): string {
  const words = cliWords[lang]
  if (leads.length === 0) return words.none(outlets)
  const rows = leads.map(({ rank, priority, grade, site, outlet, parameters, starts_at, ends_at, sentence }) => [
    String(rank),
    priority.toFixed(0),
    (lang === 'en' ? en : zh).grades[grade],
    [site, outlet].filter(Boolean).join(' '),
    parameters.join(' '),
    `${starts_at} — ${ends_at}`,
    sentence
  ])
  return `${textTable(words.heads, rows)}\n\n${words.summary(leads.length, outlets)}`
}
