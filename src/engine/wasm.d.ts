declare module 'virtual:engine-wasm' {
  /** address of the engine's wasm, gzipped in a build */
  const address: string
  export default address
}
