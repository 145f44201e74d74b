// npm test: checks, unit and rule tests, browser tests; the last line counts them
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { install, root } from './install.js'

install()
const { findBrowser, noBrowser } = await import('./browser.js')
const results = `${root}test-results/`
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const npx = (args, env = {}) =>
  spawnSync(process.execPath, [`${root}node_modules/${args[0]}`, ...args.slice(1)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env }
  }).status === 0

let passed = 0
let failed = 0
const count = (ok, n = 1) => (ok ? (passed += n) : (failed += n))

for (const [name, command] of [
  ['format', ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['lint', ['eslint/bin/eslint.js', '.']],
  ['types', ['svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human']]
]) {
  console.log(`\n— ${name}`)
  count(npx(command))
}

console.log('\n— unit and rule tests')
const ran = npx([
  'vitest/vitest.mjs',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${results}unit.json`
])
const unit = read('unit.json')
count(true, unit?.numPassedTests ?? 0)
count(false, unit?.numFailedTests ?? 0)
// a file that does not load has no tests to fail
if (!ran && !unit?.numFailedTests) count(false)

console.log('\n— browser tests')
const browser = await findBrowser()
if (!browser) {
  console.error(noBrowser)
  count(false)
} else if (!npx(['vite/bin/vite.js', 'build', '--logLevel', 'warn'])) {
  count(false)
} else {
  const ok = npx(['playwright/cli.js', 'test'], {
    BAMAI_BROWSER: JSON.stringify(browser),
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}browser.json`,
    ...(browser.libraries
      ? { LD_LIBRARY_PATH: [browser.libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
      : {})
  })
  const { expected = 0, unexpected = 0, flaky = 0 } = read('browser.json')?.stats ?? {}
  count(true, expected)
  count(false, unexpected + flaky)
  if (!ok && !unexpected && !flaky) count(false)
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function read(name) {
  try {
    return JSON.parse(readFileSync(results + name, 'utf8'))
  } catch {
    return null
  }
}
