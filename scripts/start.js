// npm start: builds and serves on this machine only, and opens the browser where there is one
import { execFileSync } from 'node:child_process'
import { install, root } from './install.js'

install()
const { build, preview } = await import('vite')
await build({ root, logLevel: 'warn' })
const server = await preview({ root, preview: { host: '127.0.0.1', port: 4173, open: hasDesktop() } })
console.log(`\nBamai 把脉  ${server.resolvedUrls.local[0]}\n`)
console.log('Drop an export on the page, or take the sample there. Nothing leaves this computer. Ctrl+C stops.')

function hasDesktop() {
  if (process.env.CI || process.env.BROWSER === 'none') return false
  if (process.platform !== 'linux') return true
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false
  try {
    execFileSync('which', ['xdg-open'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
