import { proxy, wrap } from 'comlink'
import { mount } from 'svelte'
import { Desk } from './state/desk.svelte'
import './style/tokens.css'
import './style/base.css'
import App from './ui/App.svelte'
import type { Workbench } from './workbench'

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const remote = wrap<Workbench>(worker)

const workbench: Workbench = {
  version: () => remote.version(),
  open: (files, onprogress) => remote.open(files, proxy(onprogress)),
  reread: (source, recipe, onprogress) => remote.reread(source, recipe, proxy(onprogress)),
  remove: (source, onprogress) => remote.remove(source, proxy(onprogress)),
  screen: (settings, onprogress) => remote.screen(settings, proxy(onprogress)),
  query: (sql) => remote.query(sql),
  cancel: () => void remote.cancel()
}

const desk = new Desk(workbench)
worker.addEventListener('error', () => desk.break(), { once: true })
workbench.version().catch(() => desk.break())
mount(App, { target: document.getElementById('app')!, props: { desk } })
