type Module = typeof import('parquet-wasm')

let loaded: Promise<Module> | undefined

/** the decoder, five megabytes: fetched when the first such file comes */
export const decoder = (): Promise<Module> => (loaded ??= load())

async function load(): Promise<Module> {
  const module = await import('parquet-wasm')
  // in Node it comes ready
  if (typeof module.default === 'function') await module.default()
  return module
}
