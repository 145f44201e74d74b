import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')

/** `virtual:engine-wasm` is the address of the engine; the build ships it gzipped, since 34 MB is over some hosts' limit */
function engineWasm(): Plugin {
  let built = false
  return {
    name: 'engine-wasm',
    configResolved: (config) => void (built = config.command === 'build'),
    resolveId: (id) => (id === 'virtual:engine-wasm' ? '\0engine-wasm' : undefined),
    load(id) {
      if (id !== '\0engine-wasm') return
      if (!built) return `export default '/engine.wasm'`
      const file = this.emitFile({
        type: 'asset',
        name: 'engine.wasm.gz',
        source: gzipSync(readFileSync(wasm), { level: 9 })
      })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    configureServer(server) {
      server.middlewares.use('/engine.wasm', (_request, response) => {
        response.setHeader('content-type', 'application/wasm')
        createReadStream(wasm).pipe(response)
      })
    }
  }
}

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), engineWasm()],
  worker: { format: 'es', plugins: () => [engineWasm()] },
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/real/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts'],
          testTimeout: 60_000
        }
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'dom', include: ['src/**/*.svelte.test.ts'], environment: 'jsdom' }
      }
    ]
  }
})
