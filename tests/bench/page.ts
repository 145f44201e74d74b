import { proxy, wrap } from 'comlink'
import type { Workbench } from '../../src/workbench'

const worker = new Worker(new URL('../../src/worker.ts', import.meta.url), { type: 'module' })
const workbench = wrap<Workbench>(worker)
const input = document.querySelector<HTMLInputElement>('#file')!
const result = document.querySelector('#result')!

/** longest time the page's thread did not answer, ms */
let blocked = 0
let last = performance.now()
setInterval(() => {
  blocked = Math.max(blocked, performance.now() - last - 20)
  last = performance.now()
}, 20)

input.onchange = async () => {
  try {
    await workbench.version()
    const started = performance.now()
    const opened = await workbench.open(
      [...input.files!],
      proxy(() => {})
    )
    const intake = (performance.now() - started) / 1000
    const refused = opened.find((one) => 'refused' in one)
    if (refused) throw new Error(JSON.stringify(refused))
    const readings = opened.reduce((sum, one) => sum + ('source' in one ? one.source.readings : 0), 0)
    const screened = await workbench.screen(
      {},
      proxy(() => {})
    )
    result.textContent = JSON.stringify({
      intake,
      screening: screened.seconds,
      leads: screened.leads,
      blocked,
      readings
    })
  } catch (error) {
    result.textContent = JSON.stringify({ error: String(error) })
  }
}
