import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { inventCall } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { addProposer, addSubmitted } from '@/tests/support/journey-suggestions'

const province = 'province@demo.test'
const word = `鹓鶵${randomUUID().slice(0, 4)}`
const delivered = { title: `${word}储能装备联合研发`, industry: '新材料', category: '日韩', totalInvestment: '66' }
let deliveredId: string
let call: string

/** On its way to the province, by legal steps. */
async function deliver(id: string) {
  for (const state of ['RECOMMENDED', 'DELIVERED'])
    await query(`UPDATE "Suggestion" SET state = $2::"SuggestionState" WHERE id = $1`, [id, state])
}

test.beforeAll(async () => {
  const title = await inventCall()
  const [row] = await query<{ id: string }>('SELECT id FROM "Call" WHERE title = $1', [title])
  call = row?.id ?? ''
  deliveredId = await addSubmitted((await addProposer('insight-one')).id, title, delivered)
  await deliver(deliveredId)
  await addSubmitted((await addProposer('insight-two')).id, title, { title: `${word}仍在主管部门` })
})

const figure = (page: Page, title: string) => page.getByRole('region', { name: new RegExp(`^${title}（单位`) })

/** Opens a figure's table, follows one of its numbers, and gives the number and how many the list says there are. */
async function follow(page: Page, title: string, column: string, row: string): Promise<[number, number]> {
  const card = figure(page, title)
  await card.getByText(/^数据表/).click()
  const link = card.getByRole('link', { name: new RegExp(`^\\d+，${row}，${column}$`) })
  const value = Number(await link.textContent())
  await link.click()
  const heading = page.getByRole('heading', { name: /^共 \d+ 份$/ })
  return [value, Number((await heading.textContent())?.replace(/\D/g, ''))]
}

test('the province follows a number to its list, and from the list to the suggestion', async ({ page }) => {
  await signIn(page, province)
  await page.getByRole('link', { name: '统计分析' }).click()
  await page.getByRole('combobox', { name: '征集' }).selectOption(call)
  await page.getByRole('button', { name: '查看' }).click()
  await page.waitForURL(`**/province/insight?call=${call}`)
  await expect(page.locator('[data-chart] > svg')).toHaveCount(8)
  const [shown, listed] = await follow(page, '合作国别、地区与产业领域', '新材料', '日韩')
  expect(shown).toBe(1)
  expect(listed).toBe(shown)
  await page.getByRole('link', { name: delivered.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: delivered.title })).toBeVisible()
  await expect(page.getByText('本项目面向寒区储能需求').first()).toBeVisible()
  const [read] = await query<{ count: string }>(
    `SELECT count(*) FROM "AuditEntry" WHERE action = 'suggestion.read' AND subject = $1 AND role = 'PROVINCE'`,
    [`suggestion:${deliveredId}`],
  )
  expect(Number(read?.count)).toBeGreaterThan(0)
})

test('of what is not delivered the province learns where it lies, and nothing more', async ({ page }) => {
  await signIn(page, province)
  await page.goto(`/province/insight?call=${call}`)
  const [shown, listed] = await follow(page, '各主管部门进展', '审核中', '济南市科学技术局')
  expect(listed).toBe(shown)
  await expect(page.getByText('尚未报送，内容不可查看').first()).toBeVisible()
  await expect(page.getByText(`${word}仍在主管部门`)).toHaveCount(0)
})

test('figures leave as picture and as workbook', async ({ page }) => {
  await signIn(page, province)
  await page.goto(`/province/insight?call=${call}`)
  const picture = page.waitForEvent('download')
  await figure(page, '合作国别、地区与产业领域')
    .getByRole('button', { name: /^下载.*PNG/ })
    .click()
  const saved = await picture
  expect(saved.suggestedFilename()).toMatch(/^合作国别、地区与产业领域.*\.png$/)
  const { width, format, channels } = await sharp(await readFile(await saved.path())).metadata()
  expect([format, channels]).toEqual(['png', 4])
  expect(width).toBeGreaterThan(1500)
  // Ink on paper: a chart whose type or colours were lost would be one flat colour.
  const { channels: inks } = await sharp(await readFile(await saved.path())).stats()
  expect(Math.min(...inks.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(5)
  const workbook = page.waitForEvent('download')
  await page.getByRole('link', { name: /^导出表格/ }).click()
  expect((await workbook).suggestedFilename()).toMatch(/统计分析\.xlsx$/)
})

test('a department sees its own figures and lists', async ({ page }) => {
  await signIn(page, 'jinan@demo.test')
  await page.getByRole('link', { name: '统计分析' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '统计分析' })).toBeVisible()
  await page.goto(`/department/insight?call=${call}`)
  await expect(figure(page, '16 个设区市')).toHaveCount(0)
  const [shown, listed] = await follow(page, '项目计划总投入的规模', '建议', '不足100万元')
  expect(listed).toBe(shown)
  await expect(page.getByRole('link', { name: delivered.title })).toBeVisible()
})

test('two characters find it anywhere, marked where they stand', async ({ page }) => {
  await signIn(page, province)
  await page.getByRole('link', { name: '全库检索' }).click()
  await page.getByRole('searchbox', { name: '检索词' }).fill('鹓鶵')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('link', { name: delivered.title })).toBeVisible()
  await expect(page.locator('mark', { hasText: '鹓鶵' }).first()).toBeVisible()
  await expect(page.getByText(`${word}仍在主管部门`)).toHaveCount(0)
  await page.getByRole('combobox', { name: '来源' }).selectOption({ label: '已立项项目' })
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('没有找到')).toBeVisible()
  await page.getByRole('searchbox', { name: '检索词' }).fill('鹓')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('请至少输入两个连续的字')).toBeVisible()
})

test('all of it is accessible, on wide screens and on the phone', async ({ page }) => {
  test.setTimeout(240_000)
  await signIn(page, province)
  await page.goto(`/province/insight?call=${call}`)
  for (const table of await page.getByText(/^数据表/).all()) await table.click()
  await expectAccessible(page)
  for (const place of [
    `/province/suggestions?call=${call}`,
    `/province/suggestions/${deliveredId}`,
    '/province/search',
    `/province/search?q=${encodeURIComponent('储能')}`,
  ]) {
    await page.goto(place)
    await expectAccessible(page)
  }
})

test('the department’s, too', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'jinan@demo.test')
  for (const place of [`/department/insight?call=${call}`, `/department/insight/suggestions?call=${call}`]) {
    await page.goto(place)
    await expectAccessible(page)
  }
})
