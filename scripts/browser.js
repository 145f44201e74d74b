// finds a browser for the tests: CHROME_PATH, Playwright's own, an installed one, then the one that an npm package carries
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const installed = {
  linux: [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable'
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((path) =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .map((root) => join(root, path))
  )
}

/** where a browser is and what it needs in its environment, or null */
export async function findBrowser() {
  const own = process.env.CHROME_PATH
  if (own) {
    if (existsSync(own)) return { path: own }
    throw new Error(`CHROME_PATH is ${own}, but there is no such file`)
  }
  return (await playwrights()) ?? onThisMachine() ?? (await carried())
}

async function playwrights() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return path && existsSync(path) ? { path } : null
}

function onThisMachine() {
  for (const candidate of installed[process.platform] ?? []) {
    if (candidate.includes('/') || candidate.includes('\\')) {
      if (existsSync(candidate)) return { path: candidate }
      continue
    }
    try {
      return {
        path: execFileSync('which', [candidate], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
      }
    } catch {
      continue
    }
  }
  return null
}

/** a Chromium inside an npm package, for Linux on x64; it brings the libraries that a bare machine lacks */
async function carried() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  // the package unpacks its libraries only where it believes to be in the cloud it was made for
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  const libraries = readdirSync(tmpdir())
    .filter((name) => /^al20\d\d$/.test(name))
    .map((name) => join(tmpdir(), name, 'lib'))
  return { path, libraries: libraries.join(':'), args: chromium.args.filter((arg) => !arg.startsWith('--headless')) }
}

export const noBrowser = `No browser was found for the browser tests. Install Chrome, Chromium or Edge, or run
"npx playwright install chromium", or set CHROME_PATH to a browser's executable; then run the tests again.`
