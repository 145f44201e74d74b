import { defineConfig } from 'playwright/test'
import { findBrowser } from './scripts/browser.js'

interface Browser {
  path: string
  args?: string[]
}
const browser = (process.env.BAMAI_BROWSER ? JSON.parse(process.env.BAMAI_BROWSER) : await findBrowser()) as Browser

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 90_000,
  workers: 1,
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: 'http://127.0.0.1:4174',
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: [
        ...(browser.args ?? []),
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update'
      ]
    }
  },
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port 4174 --strictPort',
    url: 'http://127.0.0.1:4174',
    reuseExistingServer: false
  }
})
