import type { Effect } from './effect'

const frauds = import.meta.glob<Effect>(['./frauds/*.ts', '!./**/*.test.ts'], { eager: true, import: 'default' })
const decoys = import.meta.glob<Effect>(['./decoys/*.ts', '!./**/*.test.ts'], { eager: true, import: 'default' })

const named = (files: Record<string, Effect>, guilty: boolean) =>
  Object.entries(files).map(([path, effect]) => ({ ...effect, kind: path.replace(/.*\/|\.ts$/g, ''), guilty }))

/** every fraud and decoy by the name of its file */
export const effects = new Map([...named(frauds, true), ...named(decoys, false)].map((effect) => [effect.kind, effect]))

export function effectNamed(kind: string) {
  const effect = effects.get(kind)
  if (!effect) throw new Error(`no fraud or decoy is called ${kind}`)
  return effect
}
