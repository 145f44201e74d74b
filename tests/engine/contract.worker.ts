import { openBrowserEngine } from '../../src/engine/browser'
import { contract } from './contract'

const engine = await openBrowserEngine()
const results: [string, string][] = []
for (const [name, holds] of Object.entries(contract))
  results.push([
    name,
    await holds(engine).then(
      () => '',
      (error) => String(error)
    )
  ])
postMessage(results)
