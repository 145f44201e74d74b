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
import { type Size, writeExport } from './data'
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

/** imports and screens one year of hourly data in the browser and in native DuckDB, same SQL, same run */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      outlets: { type: 'string', default: '500' },
      hours: { type: 'string', default: '8760' },
      runs: { type: 'string', default: '1' }
    }
  })
  const size: Size = { outlets: Number(values.outlets), hours: Number(values.hours) }
  const path = join(tmpdir(), `bamai-bench-${size.outlets}x${size.hours}.csv`)
  await writeExport(path, size)
  const bytes = (await stat(path)).size
  console.log(`${size.outlets} outlets × 7 parameters × ${size.hours} h, ${(bytes / 1e6).toFixed(0)} MB of CSV\n`)
  const rows: string[][] = []
  for (let run = 0; run < Number(values.runs); run++) {
    const browser = await inBrowser(path)
    const native = await inNative(path)
    if (browser.readings !== native.readings)
      throw new Error(`readings differ: ${browser.readings} and ${native.readings}`)
    rows.push(row('browser', browser), row('native, 1 thread', native), ratio(browser, native))
  }
  console.log(textTable(['engine', 'import s', 'screening s', 'readings', 'leads', 'peak MB', 'page blocked ms'], rows))
  return 0
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

async function inBrowser(path: string): Promise<Run> {
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
    await page.setInputFiles('#file', path)
    await page.waitForFunction(() => document.querySelector('#result')!.textContent !== '', undefined, {
      timeout: 600_000
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
