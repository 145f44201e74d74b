import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { zipSync } from 'fflate'
import { expect, type Page, test } from 'playwright/test'
import { encodeGb18030 } from '../../src/training/exports/gb18030'

const county = new URL('../../sample-data/county-hourly.csv', import.meta.url)

/** what a page must never do, gathered while a test runs */
function watch(page: Page) {
  const wrong: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!['blob:', 'data:'].includes(url.protocol) && url.host !== '127.0.0.1:4174')
      wrong.push(`request to ${url.host}`)
  })
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  return wrong
}

/** drops files on the page as a hand would */
async function drop(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer()
      for (const { name, base64 } of all)
        data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
      return data
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

test('a dropped GB18030 export becomes ranked leads, the first with its sentence, SQL and curve', async ({ page }) => {
  const wrong = watch(page)
  await page.goto('/')
  await drop(page, [{ name: 'county-hourly.csv', bytes: readFileSync(county) }])
  await expect(page.getByText('编码 GB18030')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('两边相等')).toBeVisible()
  await expect(page.getByText('12.5.3')).toBeVisible()
  await page
    .getByRole('link', { name: /看 \d+ 条线索/ })
    .or(page.getByRole('button', { name: /看 \d+ 条线索/ }))
    .click({ timeout: 60_000 })
  const first = page.locator('ol li').first()
  await expect(first).toContainText('甲山第二污水厂')
  await expect(page.getByText('疑似挂瓶，待核查')).toBeVisible()
  const curve = page.locator('svg[role="img"]').first()
  await expect(curve).toBeVisible()
  expect(await curve.locator('path').count()).toBeGreaterThan(4)
  await page.getByText('SQL', { exact: true }).first().click()
  await expect(page.getByText('variance_collapse(').first()).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.locator('[aria-current="true"], [aria-selected="true"]').first()).not.toContainText(
    '甲山第二污水厂 总排口总氮'
  )
  expect(wrong).toEqual([])
})

test('the sample is one click away, and every page speaks English and goes dark', async ({ page }, info) => {
  const wrong = watch(page)
  await page.goto('/')
  await page.screenshot({ path: info.outputPath('data-empty.png') })
  await page.getByRole('button', { name: '试一个样例' }).click()
  await expect(page.getByText(/看 \d+ 条线索/)).toBeVisible({ timeout: 60_000 })
  for (const [language, theme] of [
    ['中', '浅'],
    ['En', 'Dark'],
    ['中', '深'],
    ['En', 'Light']
  ] as const) {
    await page.getByRole('button', { name: language, exact: true }).click()
    await page.getByRole('button', { name: theme, exact: true }).click()
    for (const [i, place] of ['data', 'overview', 'leads'].entries()) {
      await page.locator('nav a').nth(i).click()
      await page.waitForTimeout(1200)
      await page.screenshot({ path: info.outputPath(`${place}-${language}-${theme}.png`) })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${place} scrolls sideways`
      ).toBe(true)
      // names of places and people stay as the file has them; words of ours do not
      if (language === 'En')
        for (const word of ['线索', '优先级', '出水', '筛查', '证据', '为什么'])
          expect(await page.locator('body').innerText()).not.toContain(word)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${place} ${id}: ${nodes[0]?.html}`)
      ).toEqual([])
    }
  }
  expect(wrong).toEqual([])
})

test('bad files get one sentence each in the page’s language, and what is open stays', async ({ page }) => {
  const wrong = watch(page)
  await page.goto('/')
  const hours = Array.from(
    { length: 30 },
    (_, i) => `2026-08-0${1 + Math.floor(i / 24)} ${String(i % 24).padStart(2, '0')}:00,${20 + (i % 7)}.${i % 10}`
  )
  await drop(page, [{ name: 'good.csv', bytes: Buffer.from(`时间,COD(mg/L)\n${hours.join('\n')}\n`) }])
  await expect(page.getByText('good.csv').first()).toBeVisible({ timeout: 60_000 })
  await drop(page, [
    { name: 'picture.csv', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) },
    { name: 'empty.csv', bytes: Buffer.alloc(0) },
    { name: 'header.csv', bytes: Buffer.from('时间,COD(mg/L),氨氮(mg/L)\n') },
    { name: '<img src=x onerror=alert(1)>.csv', bytes: Buffer.from('时间,COD\n一,1\n二,2\n') }
  ])
  await expect(page.getByText('4 个文件没有读')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('不是数据表（看起来是 PNG）')).toBeVisible()
  await expect(page.getByText('是空文件')).toBeVisible()
  await expect(page.getByText('没有数据行')).toBeVisible()
  await expect(page.getByText('<img src=x onerror=alert(1)>.csv')).toBeVisible()
  await expect(page.getByText('good.csv').first()).toBeVisible()
  await page.getByRole('button', { name: 'En', exact: true }).click()
  await expect(page.getByText(/PNG/)).toContainText(/not a (data )?table|looks like/i)
  expect(wrong).toEqual([])
})

test('a corrected column is read anew, and the leads follow', async ({ page }) => {
  await page.goto('/')
  await drop(page, [{ name: 'county-hourly.csv', bytes: readFileSync(county) }])
  await expect(page.getByText(/看 \d+ 条线索/)).toBeVisible({ timeout: 60_000 })
  const before = await page.getByText(/看 \d+ 条线索/).innerText()
  const stage = page
    .locator('select')
    .filter({ has: page.locator('option', { hasText: '进水' }) })
    .first()
  await stage.selectOption({ label: '进水' })
  await expect(page.getByText(/看 \d+ 条线索/)).not.toHaveText(before, { timeout: 60_000 })
})

test('a zip of three monthly exports opens as three sources of the same outlet', async ({ page }) => {
  const wrong = watch(page)
  const month = (m: number) =>
    `企业名称,排放口编号,监测时间,化学需氧量(mg/L)\n${Array.from({ length: 240 }, (_, i) => `甲山污水处理厂,DW001,2026-0${m}-${String(1 + Math.floor(i / 24)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:00,${(30 + 5 * Math.sin(i / 5) + (i % 7) / 10).toFixed(1)}`).join('\n')}\n`
  const zip = zipSync({
    '2026/甲山_202606.csv': encodeGb18030(month(6)),
    '2026/甲山_202607.csv': encodeGb18030(month(7)),
    '2026/甲山_202608.csv': encodeGb18030(month(8)),
    '__MACOSX/._x': new Uint8Array([1, 2, 3])
  })
  await page.goto('/')
  await drop(page, [{ name: '甲山.zip', bytes: Buffer.from(zip) }])
  for (const m of [6, 7, 8]) await expect(page.getByText(`甲山_20260${m}.csv`).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('3 个文件 • 1 个排口').or(page.getByText(/3 个文件.*1 个排口/))).toBeVisible()
  await expect(page.getByText('720 条读数')).toBeVisible()
  expect(wrong).toEqual([])
})
