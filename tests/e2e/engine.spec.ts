import { expect, test } from 'playwright/test'
import { createServer } from 'vite'

test('the engine in the browser keeps the same contract as the one in Node', async ({ page }) => {
  const server = await createServer({
    server: { port: 4175, host: '127.0.0.1', strictPort: true, hmr: false, watch: null },
    logLevel: 'error'
  })
  await server.listen()
  try {
    await page.goto('http://127.0.0.1:4175/tests/engine/contract.html')
    await expect(page.locator('#result')).not.toBeEmpty({ timeout: 80_000 })
    const results = JSON.parse((await page.locator('#result').textContent())!) as [string, string][]
    expect(results.filter(([, error]) => error !== '')).toEqual([])
    expect(results.length).toBeGreaterThan(8)
  } finally {
    await server.close()
  }
})
