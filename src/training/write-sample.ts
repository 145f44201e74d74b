import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleFiles } from './sample'

export function main() {
  mkdirSync('sample-data', { recursive: true })
  for (const [name, bytes] of sampleFiles()) {
    writeFileSync(join('sample-data', name), bytes)
    console.log(`sample-data/${name}  ${bytes.length} bytes`)
  }
}
