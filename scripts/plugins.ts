import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
const samples = fileURLToPath(new URL('../sample-data/', import.meta.url))

/** `virtual:engine-wasm` is the address of the engine; the build ships it gzipped, since 34 MB is over some hosts' limit */
export function engineWasm(): Plugin {
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

/** the sample exports under `sample/`, with `index.json` naming them */
export function sampleFiles(): Plugin {
  const names = readdirSync(samples).filter((name) => /\.(csv|xlsx)$/.test(name))
  return {
    name: 'sample-files',
    generateBundle() {
      for (const name of names)
        this.emitFile({ type: 'asset', fileName: `sample/${name}`, source: readFileSync(samples + name) })
      this.emitFile({ type: 'asset', fileName: 'sample/index.json', source: JSON.stringify(names) })
    },
    configureServer(server) {
      server.middlewares.use('/sample', (request, response, next) => {
        const name = decodeURIComponent(basename(request.url ?? ''))
        if (name === 'index.json') response.end(JSON.stringify(names))
        else if (names.includes(name)) createReadStream(samples + name).pipe(response)
        else next()
      })
    }
  }
}

/** nothing from elsewhere, no inline script or style: what is opened here stays here. In the build only: the dev server inlines. */
const policy = [
  `default-src 'self'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `worker-src 'self'`,
  `connect-src 'self' blob:`,
  `img-src 'self' data: blob:`,
  `style-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `object-src 'none'`
].join('; ')

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<!-- content-security-policy -->',
        `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
      )
  }
}
