import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { main } from '../src/cli/screen'

const folder = mkdtempSync(join(tmpdir(), 'bamai-cli-'))
const sample = fileURLToPath(new URL('../sample-data/enterprise-monthly.xlsx', import.meta.url))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void (said.out += `${text}\n`))
  const error = vi.spyOn(console, 'error').mockImplementation((text: string) => void (said.err += `${text}\n`))
  try {
    return { code: await main(args), ...said }
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

test('prints the ranked leads as a table, in either language', async () => {
  const zh = await run(sample)
  expect(zh.code).toBe(0)
  expect(zh.out).toMatch(/名次\s+优先级/)
  expect(zh.out).toMatch(/丑坪水务有限公司 二厂总排口.*疑似挂瓶，待核查。/)
  const en = await run(sample, '--lang', 'en')
  expect(en.out).toMatch(/rank\s+priority/)
  expect(en.out).toMatch(/Suspected sample-bottle swap, to be verified\./)
})

test('writes what was read, found, covered and ranked as JSON', async () => {
  const path = join(folder, 'out.json')
  expect((await run(sample, '--json', path, '--rules', 'variance-collapse')).code).toBe(0)
  const result = JSON.parse(readFileSync(path, 'utf8'))
  expect(result.engine).toMatch(/^v1\./)
  expect(result.sources[0]).toMatchObject({ name: 'enterprise-monthly.xlsx', format: 'XLSX', rejects: 0 })
  expect(result.sources[0].columns).toContainEqual(
    expect.objectContaining({
      header: '化学需氧量·浓度(mg/L)',
      parameter: 'COD',
      stage: 'out',
      basis: 'measured',
      unit: 'mg/L'
    })
  )
  expect(result.sources[0].columns).toContainEqual(expect.objectContaining({ header: '检测时间', setAside: 'time' }))
  expect(new Set(result.findings.map(({ rule }: { rule: string }) => rule))).toEqual(new Set(['variance-collapse']))
  expect(result.findings[0]).toMatchObject({
    grade: 'statistical',
    site: '丑坪水务有限公司',
    outlet: '二厂总排口',
    evidence: { cv: expect.any(Number) }
  })
  expect(result.coverage[0]).toHaveProperty('status')
  expect(result.leads[0]).toMatchObject({
    rank: 1,
    rules: ['variance-collapse'],
    sentence: expect.stringContaining('疑似')
  })
  expect(result.seconds.intake).toBeGreaterThan(0)
})

test('hears a recipe: columns, limits and rule parameters', async () => {
  const recipe = join(folder, 'recipe.json')
  writeFileSync(
    recipe,
    JSON.stringify({ columns: { '总氮(mg/l)': { role: 'aside' } }, rules: { 'variance-collapse': { off: true } } })
  )
  const path = join(folder, 'recipe-out.json')
  expect((await run(sample, '--recipe', recipe, '--json', path)).code).toBe(0)
  const result = JSON.parse(readFileSync(path, 'utf8'))
  expect(result.sources[0].columns.map(({ parameter }: { parameter?: string }) => parameter)).not.toContain('TN')
  expect(result.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('variance-collapse')
})

test('one plain sentence and exit code 2 for what cannot be used', async () => {
  const picture = join(folder, 'picture.csv')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
  expect(await run(picture)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^[^\n]*PNG[^\n]*\n$/) })
  expect(await run(join(folder, 'nowhere.csv'))).toMatchObject({ code: 2, err: expect.stringContaining('nowhere.csv') })
  expect(await run(sample, '--rules', 'no-such-rule')).toMatchObject({
    code: 2,
    err: expect.stringContaining('variance-collapse')
  })
  const recipe = join(folder, 'bad.json')
  writeFileSync(recipe, '{"colums": {}}')
  expect(await run(sample, '--recipe', recipe)).toMatchObject({ code: 2, err: expect.stringContaining('colums') })
  expect((await run()).code).toBe(2)
})
