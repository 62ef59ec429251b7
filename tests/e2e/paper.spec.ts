import type { Page } from '@playwright/test'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { readPdf } from '@/tests/support/pdf-pages'

const demonstration = async () =>
  (
    await query<{ id: string; title: string }>(
      `SELECT id, title FROM "Call" WHERE title LIKE '%（演示）' AND "closedAt" IS NULL ORDER BY "closesAt" DESC LIMIT 1`,
    )
  )[0] ?? { id: '', title: '' }

/** Without spaces, and without the radicals that a font gives for the characters they look like. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** As the browser's own print makes it, opened as another program does. */
async function printed(page: Page) {
  const read = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  return { ...read, text: plain(read.text), pages: read.pages.map(plain) }
}

test('a notice is printed whole, without the portal around it, nothing over anything else', async ({ page }) => {
  const { id, title } = await demonstration()
  await page.goto(`/calls/${id}`)
  const { text, overprints, width, height } = await printed(page)
  expect(overprints).toEqual([])
  expect(text).toContain(plain(title))
  expect(text).toMatch(/通知全文.*合作国别、地区.*承诺书.*联系方式/s)
  expect(text).not.toContain('使用指南')
  expect(height).toBeGreaterThan(width)
})

test('a dashboard is printed across the page, its charts with their numbers and without closed tables', async ({
  page,
}) => {
  const { id } = await demonstration()
  await signIn(page, 'province@demo.test')
  await page.goto(`/province/insight?call=${id}`)
  const { text, pages, overprints, width, height } = await printed(page)
  expect(width).toBeGreaterThan(height)
  expect(text).toContain('政策条款的响应情况')
  for (const screenOnly of ['查重工作台', '导出表格', '数据表:']) expect(text).not.toContain(screenOnly)
  expect(overprints).toEqual([])
  // Each page begins with a heading: no chart is cut where the one before ends.
  for (const sheet of pages) expect(sheet.slice(0, 60)).toMatch(/统计分析|\(单位:/)
  await page.locator('summary', { hasText: '数据表：政策条款的响应情况' }).click()
  expect((await printed(page)).text).toContain('数据表:政策条款的响应情况')
})

test('the progress of the departments keeps its bars on paper, and loses its tick boxes', async ({ page }) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/province/departments')
  await page.emulateMedia({ media: 'print' })
  const legend = page.getByRole('listitem').filter({ hasText: '已推荐未报送' }).locator('span')
  await expect(legend).toHaveCSS('print-color-adjust', 'exact')
  expect(await legend.evaluate((mark) => getComputedStyle(mark).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  const { text, overprints } = await printed(page)
  expect(text).toContain('济南市科学技术局')
  expect(overprints).toEqual([])
})
