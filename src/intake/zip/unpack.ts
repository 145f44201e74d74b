import { Refused } from '../format'
import { kindOf } from '../kind'
import { type Bounds, bounds, Budget } from './bounds'
import { directoryOf, type Entry } from './directory'
import { contentOf } from './entry'
import { gunzipped, looksLikeGzip } from './gzip'

/** a file out of an archive, or why an entry was left out */
export type Unpacked =
  | { path: string; file: Blob & { name: string; lastModified?: number } }
  | {
      path: string
      skipped: 'system' | 'empty' | 'not-a-table' | 'encrypted' | 'method' | 'nested' | 'unreadable'
      found?: string
    }

interface Named extends Blob {
  name: string
  lastModified?: number
}

const isZip = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b && [3, 5].includes(head[2]!)
const system = /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i
const parts = /^(\[Content_Types\]\.xml|xl\/|word\/|ppt\/|mimetype$|META-INF\/manifest\.xml)/

/** whether a file is an archive of files: gzip, or a zip that is no workbook */
export async function isArchive(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (looksLikeGzip(head)) return true
  if (!isZip(head)) return false
  try {
    return !(await directoryOf(file, bounds.entries)).some(({ name }) => parts.test(name))
  } catch {
    return true
  }
}

/** the tables' files in a .zip or .gz, one level of archives inside included; an entry that is none is named */
export async function* unpack(file: Named, limit: Bounds = bounds): AsyncGenerator<Unpacked> {
  yield* inside(file, file.name, new Budget(file.size, limit), 0)
}

async function* inside(file: Named, path: string, budget: Budget, depth: number): AsyncGenerator<Unpacked> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (looksLikeGzip(head)) {
    const name = file.name.replace(/\.(gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar')
    const content = await gunzipped(file, budget, path)
    return yield* sorted(named(content, name, file.lastModified), `${path}/${name}`, budget, depth)
  }
  const listed = await directoryOf(file, budget.bounds.entries)
  const entries = listed.filter(({ name }) => !name.endsWith('/'))
  if (entries.length > 0 && entries.every(({ encrypted }) => encrypted)) throw new Refused('encrypted', path)
  for (const entry of entries) {
    const whole = `${path}/${entry.name}`
    const left = leftOut(entry)
    if (left) yield { path: whole, skipped: left }
    else yield* content(file, entry, whole, budget, depth)
  }
}

function leftOut({ name, encrypted, method }: Entry): 'system' | 'encrypted' | 'method' | undefined {
  if (system.test(name)) return 'system'
  if (encrypted) return 'encrypted'
  return method === 0 || method === 8 ? undefined : 'method'
}

/** one broken entry does not keep the others from being read; a bomb does */
async function* content(
  file: Named,
  entry: Entry,
  path: string,
  budget: Budget,
  depth: number
): AsyncGenerator<Unpacked> {
  let bytes: Blob
  try {
    bytes = await contentOf(file, entry, budget)
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'too-large') throw error
    return yield { path, skipped: 'unreadable' }
  }
  yield* sorted(named(bytes, entry.name.split(/[/\\]/).at(-1)!, file.lastModified), path, budget, depth)
}

async function* sorted(file: Named, path: string, budget: Budget, depth: number): AsyncGenerator<Unpacked> {
  const head = new Uint8Array(await file.slice(0, 64 << 10).arrayBuffer())
  const kind = kindOf(head)
  if (await isArchive(file)) {
    if (depth > 0) yield { path, skipped: 'nested' }
    else yield* nested(file, path, budget)
  } else if (kind.kind === 'empty') yield { path, skipped: 'empty' }
  else if (kind.kind === 'other' && !isBinaryTable(head)) yield { path, skipped: 'not-a-table', found: kind.found }
  else yield { path, file }
}

async function* nested(file: Named, path: string, budget: Budget): AsyncGenerator<Unpacked> {
  try {
    yield* inside(file, path, budget, 1)
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'too-large') throw error
    yield { path, skipped: error.code === 'encrypted' ? 'encrypted' : 'unreadable' }
  }
}

/** Parquet and Arrow files */
const isBinaryTable = (head: Uint8Array) => /^(PAR1|ARROW1|\xff{4})/.test(String.fromCharCode(...head.subarray(0, 6)))

const named = (content: Blob, name: string, lastModified?: number): Named =>
  Object.assign(content, { name, lastModified })
