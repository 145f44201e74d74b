// runs one TypeScript module of ours in Node, with the same transforms as the build: node scripts/run.js MODULE ARGS…
import { install, root } from './install.js'

install()
const { createServer, createServerModuleRunner } = await import('vite')
const server = await createServer({
  root,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true, include: [] }
})
const [module, ...args] = process.argv.slice(2)
process.argv = [process.argv[0], module, ...args]
try {
  const runner = createServerModuleRunner(server.environments.ssr)
  const { main } = await runner.import(`/${module}`)
  process.exitCode = (await main?.(args)) ?? 0
} finally {
  await server.close()
}
process.exit()
