import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy, engineWasm, sampleFiles } from './scripts/plugins.ts'

export default defineConfig({
  base: './',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    engineWasm(),
    sampleFiles(),
    contentSecurityPolicy()
  ],
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
