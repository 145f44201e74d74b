import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from 'playwright/test'

/** an hourly export with a mark word that nobody taught us and cells that are no numbers */
function month(n: number): string {
  const hours = Array.from({ length: 200 }, (_, i) => {
    const time = `2026-0${n}-${String(1 + Math.floor(i / 24)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:00`
    const cod = i % 50 === 5 ? '见备注' : (20 + n + ((i * 7) % 13) / 3).toFixed(2)
    return `${time},${cod},${i % 40 === 3 ? '检校' : '正常'},${(2 + (i % 9) / 10).toFixed(3)},${80 + (i % 11)}`
  })
  return `时间,COD(mg/L),COD状态,氨氮(mg/L),流量(m3/h)\n${hours.join('\n')}\n`
}

/** chooses a folder that has months, a hidden file, a hidden folder and a lock file in it */
async function chooseFolder(page: Page, folder: string, months: number[]) {
  mkdirSync(`${folder}/county/.cache`, { recursive: true })
  for (const hidden of ['.DS_Store', 'county/.cache/old.csv', 'county/~$9.xls'])
    writeFileSync(`${folder}/${hidden}`, month(9))
  for (const n of months) writeFileSync(`${folder}/county/甲山_20260${n}.csv`, month(n))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选文件夹…' }).click()
  await (await chooser).setFiles(folder)
  await expect(page.getByText('两边相等').first()).toBeVisible({ timeout: 60_000 })
  await settled(page)
}

const settled = (page: Page) => expect(page.locator('.card')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
const unitOf = (page: Page, column: string) => page.getByLabel(`${column}：单位`)

test('a folder is read to its end, its list walked with the arrow keys', async ({ page }, info) => {
  await page.goto('/')
  await chooseFolder(page, info.outputPath('folder'), [1, 2, 3])
  const names = page.getByRole('region', { name: '已打开的文件' }).locator('tbody button')
  await expect(names).toHaveText(['甲山_202601.csv', '甲山_202602.csv', '甲山_202603.csv'])
  await names.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(names.nth(2)).toBeFocused()
  await expect(page.getByRole('heading', { name: '甲山_202603.csv' })).toBeVisible()
})

test('a correction goes to all files of its shape, Ctrl-Z takes it back, and it outlives the page', async ({
  page
}, info) => {
  await page.goto('/')
  await chooseFolder(page, info.outputPath('first'), [1, 2])
  await unitOf(page, 'COD(mg/L)').selectOption('µg/L')
  await expect(page.getByText('同样版式的 2 个文件一起改')).toBeVisible()
  await settled(page)
  await page.keyboard.press('Control+z')
  await settled(page)
  await expect(unitOf(page, 'COD(mg/L)')).toHaveValue('mg/L')
  await unitOf(page, 'COD(mg/L)').selectOption('g/L')
  await settled(page)

  await page.reload()
  await chooseFolder(page, info.outputPath('second'), [3])
  await expect(page.getByText(/沿用 \d{4}-\d\d-\d\d 对同样版式的改动/)).toBeVisible()
  await expect(unitOf(page, 'COD(mg/L)')).toHaveValue('g/L')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await settled(page)
  await expect(unitOf(page, 'COD(mg/L)')).toHaveValue('mg/L')
})

test('a mark word is answered once for all files, and an unread word becomes a missing value', async ({
  page
}, info) => {
  await page.goto('/')
  await chooseFolder(page, info.outputPath('folder'), [1, 2])
  await page.getByLabel('“检校”当作').selectOption('calibration')
  await settled(page)
  const names = page.getByRole('region', { name: '已打开的文件' }).locator('tbody button')
  await names.nth(1).click()
  await expect(page.getByText('标记“检校”不认识')).toBeHidden()
  await expect(page.getByLabel('“检校”当作')).toHaveValue('calibration')
  await expect(page.getByRole('heading', { name: '4 格没读懂' })).toBeVisible()
  await page.getByRole('button', { name: '把“见备注”当作缺失' }).first().click()
  await expect(page.getByRole('heading', { name: '4 格没读懂' })).toBeHidden()
})

test('rejects are downloaded with file, row, column and raw text', async ({ page }, info) => {
  await page.goto('/')
  await chooseFolder(page, info.outputPath('folder'), [1])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 CSV' }).click()
  await (await download).saveAs(info.outputPath('rejects.csv'))
  const lines = readFileSync(info.outputPath('rejects.csv'), 'utf8').split('\r\n')
  expect(lines[0]).toBe('\ufeff文件,行,列,原文,为什么没读懂')
  expect(lines[1]).toBe('甲山_202601.csv,7,COD(mg/L),见备注,不是数')
  expect(lines).toHaveLength(6)
})

test('a correction with which nothing could be read is taken back', async ({ page }, info) => {
  await page.goto('/')
  await chooseFolder(page, info.outputPath('folder'), [1])
  await page.getByLabel('时间：读成').selectOption('aside')
  await expect(page.getByText('没有照改')).toBeVisible({ timeout: 60_000 })
  await settled(page)
  await expect(page.getByLabel('时间：读成')).toHaveValue('time')
  await expect(page.getByText('两边相等')).toBeVisible()
})

test('the card has no fault that axe knows, in both languages and themes', async ({ page }, info) => {
  await page.goto('/')
  await chooseFolder(page, info.outputPath('folder'), [1, 2])
  for (const name of ['En', 'Dark', '中', '浅']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.screenshot({ path: info.outputPath(`card-${name}.png`), fullPage: true })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
