// installs the locked dependencies where they are missing, so that one command is enough on a fresh machine
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export function install() {
  if (existsSync(`${root}node_modules/.package-lock.json`)) return
  console.error('installing dependencies …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  })
  if (status !== 0) {
    console.error('npm ci failed; see above. Node 20.19 or newer and a reachable npm registry are needed.')
    process.exit(1)
  }
}
