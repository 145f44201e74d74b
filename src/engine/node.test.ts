import { afterAll, beforeAll, test } from 'vitest'
import { contract } from '../../tests/engine/contract'
import { openNodeEngine } from './node'
import type { Engine } from './protocol'

let engine: Engine
beforeAll(async () => void (engine = await openNodeEngine()))
afterAll(() => engine.close())

for (const [name, holds] of Object.entries(contract)) test(name, () => holds(engine))
