import { openAsBlob, readFileSync } from 'node:fs'
import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { findBrowser, noBrowser } from '../../scripts/browser.js'
import { textTable } from '../../src/cli/text-table'
import { objects } from '../../src/engine/rows'
import { intakeTables, openFile } from '../../src/intake/open'
import { defaultLimits, insertLimits } from '../../src/model/limits'
import { tables } from '../../src/model/tables'
import { rules } from '../../src/rules'
import { screen, screeningMacros } from '../../src/screening/screen'
import { type Export, type Order, writeExport } from './data'
import { openNativeEngine } from './native'

interface Run {
  intake: number
  screening: number
  readings: number
  leads: number
  /** MB */
  peak: number
  /** longest silence of the page's thread, ms */
  blocked?: number
}

/**
 * Imports and screens hourly exports in the browser and in native DuckDB: same SQL, same run, so the ratios hold on any
 * machine. `--order outlet,time,newest`, `--encoding gb18030`, `--files 10` (browser alone), `--runs 3`.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      outlets: { type: 'string', default: '500' },
      hours: { type: 'string', default: '8760' },
      order: { type: 'string', default: 'outlet' },
      encoding: { type: 'string', default: 'utf-8' },
      files: { type: 'string', default: '1' },
      runs: { type: 'string', default: '1' }
    }
  })
  const rows: string[][] = []
  for (const order of values.order.split(',') as Order[]) {
    const paths = await exports(Number(values.files), {
      outlets: Number(values.outlets),
      hours: Number(values.hours),
      order,
      encoding: values.encoding as Export['encoding']
    })
    for (let run = 0; run < Number(values.runs); run++) {
      const browser = await inBrowser(paths)
      rows.push(row(`browser, by ${order}`, browser))
      if (paths.length > 1) continue
      const native = await inNative(paths[0]!)
      if (browser.readings !== native.readings)
        throw new Error(`readings differ: ${browser.readings} and ${native.readings}`)
      rows.push(row(`native, by ${order}`, native), ratio(browser, native))
    }
  }
  console.log(textTable(['engine', 'import s', 'screening s', 'readings', 'leads', 'peak MB', 'page blocked ms'], rows))
  return 0
}

async function exports(files: number, spec: Omit<Export, 'first'>): Promise<string[]> {
  const paths: string[] = []
  let bytes = 0
  for (let file = 0; file < files; file++) {
    const first = file * spec.outlets
    const path = join(tmpdir(), `bamai-bench-${spec.order}-${spec.encoding}-${spec.outlets}x${spec.hours}-${first}.csv`)
    await writeExport(path, { ...spec, first })
    bytes += (await stat(path)).size
    paths.push(path)
  }
  console.log(
    `${files} × ${spec.outlets} outlets × 7 parameters × ${spec.hours} h, ${spec.encoding}, by ${spec.order}: ${(bytes / 1e6).toFixed(0)} MB of CSV`
  )
  return paths
}

const row = (name: string, run: Run) => [
  name,
  run.intake.toFixed(1),
  run.screening.toFixed(1),
  run.readings.toLocaleString('en-US'),
  String(run.leads),
  run.peak.toFixed(0),
  run.blocked?.toFixed(0) ?? '–'
]
const ratio = (a: Run, b: Run) => [
  'ratio',
  (a.intake / b.intake).toFixed(2),
  (a.screening / b.screening).toFixed(2),
  '',
  '',
  '',
  ''
]

async function inBrowser(paths: string[]): Promise<Run> {
  const found = await findBrowser()
  if (!found) throw new Error(noBrowser)
  const server = await createServer({
    server: { port: 4176, host: '127.0.0.1', strictPort: true, hmr: false, watch: null },
    logLevel: 'error'
  })
  await server.listen()
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  })
  try {
    const page = await browser.newPage()
    await page.goto('http://127.0.0.1:4176/tests/bench/page.html')
    await page.setInputFiles('#file', paths)
    await page.waitForFunction(() => document.querySelector('#result')!.textContent !== '', undefined, {
      timeout: 3_600_000
    })
    const result = JSON.parse((await page.textContent('#result'))!) as Run & { error?: string }
    if (result.error) throw new Error(result.error)
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const peak = Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => highWater(id)))
    return { ...result, peak }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function inNative(path: string): Promise<Run> {
  const here = process.cwd()
  const engine = await openNativeEngine(await mkdtemp(join(tmpdir(), 'bamai-native-')))
  const connection = await engine.connect()
  for (const sql of [tables, insertLimits(defaultLimits), intakeTables, screeningMacros(rules)])
    await connection.query(sql)
  const file = Object.assign(await openAsBlob(path), { name: 'bench.csv' })
  const started = performance.now()
  const opened = await openFile(engine, connection, file)
  const intake = (performance.now() - started) / 1000 - engine.idle
  if ('refused' in opened) throw new Error(opened.refused.code)
  const screened = await screen(connection, rules)
  const [stored] = objects<{ n: number }>(await connection.query('select count(*) as n from reading'))
  if (stored!.n !== opened.source.readings) throw new Error(`stored ${stored!.n}, counted ${opened.source.readings}`)
  await engine.close()
  process.chdir(here)
  return {
    intake,
    screening: screened.seconds,
    readings: opened.source.readings,
    leads: screened.leads,
    peak: highWater(process.pid)
  }
}

/** the process's high-water mark of resident memory, MB; 0 where the system does not tell */
function highWater(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}
