const worker = new Worker(new URL('./contract.worker.ts', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }) => (document.querySelector('#result')!.textContent = JSON.stringify(data))
worker.onerror = ({ message }) =>
  (document.querySelector('#result')!.textContent = JSON.stringify([['the worker', message]]))
