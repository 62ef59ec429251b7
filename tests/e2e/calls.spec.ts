import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'

const title = '2027年省级科技合作项目指南建议'
const stored = () =>
  query<{ opensAt: Date; closesAt: Date; publishedAt: Date | null; categories: string[] }>(
    `SELECT "opensAt", "closesAt", "publishedAt", ARRAY(SELECT c->>'value' FROM jsonb_array_elements(options->'categories') c) AS categories
     FROM "Call" WHERE title = $1`,
    [title],
  )

test('anybody finds the open call, its notice, the levels, the guide and the blank form', async ({ page }) => {
  await page.goto('/')
  // Other journeys' calls may be open as well.
  const heading = page.getByRole('heading', { name: '2026年省级科技合作项目指南建议（演示）' })
  const call = page.getByRole('article').filter({ has: heading })
  await expect(call.getByRole('timer')).toContainText(/距截止 (29|30) 天/)
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await call.getByRole('link', { name: '空白模板（Word）' }).click()
  expect((await download).suggestedFilename()).toBe('2026年省级科技合作项目指南建议（演示）-空白模板.docx')
  await page.getByRole('link', { name: '2025年省级国际科技合作项目指南建议' }).click()
  await expect(page.getByRole('heading', { name: '二、重点合作国别（地区）和领域' })).toBeVisible()
  await expect(page.getByText('原通知未载明起止时间')).toBeVisible()
  await expectAccessible(page)
  for (const path of ['/levels', '/guide', '/guide/operator']) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test('the province copies a call, edits, publishes, extends it by keyboard; the public sees it', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  await signIn(page, 'province@demo.test')
  await page.goto('/province/calls')
  await expectAccessible(page)
  await page.getByRole('link', { name: '2026年省级科技合作项目指南建议（演示）' }).click()
  await page.getByRole('link', { name: '复制为新征集' }).click()
  await expect(page.getByLabel('新征集的名称')).toHaveValue(title)
  await page.getByLabel('新征集的名称').press('Enter')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('草稿', { exact: true })).toBeVisible()
  const place = new URL(page.url()).pathname

  await page.goto(`${place}/options`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '上移：日韩' }).press('Enter')
  await expect(page.getByRole('button', { name: '上移：日韩' })).toBeFocused()
  await page.getByRole('button', { name: '添加类别' }).press('Enter')
  await page.keyboard.type('日韩')
  await page.getByRole('button', { name: '保存类别与领域' }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '重复' })).toBeFocused()
  await page.getByRole('link', { name: /“日韩”重复/ }).press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('多边科技合作')
  await page.getByRole('button', { name: '保存类别与领域' }).press('Enter')
  await expect(page.getByText('类别与领域已保存。')).toBeVisible()
  expect((await stored())[0]?.categories).toEqual([
    ...['日韩', '上合组织成员国', '创新领先国家', '“一带一路”共建国家', '港澳台地区', '多边科技合作'],
  ])

  const signedOut = await browser.newContext()
  const stranger = await signedOut.newPage()
  expect((await stranger.goto(place.replace('/province', '')))?.status()).toBe(404)

  await page.goto(`${place}/times`)
  await page.getByLabel('开放时间').fill('2026-11-01T09:00')
  await page.getByLabel('截止时间').fill('2026-10-01T09:00')
  await page.getByRole('button', { name: '保存时间' }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '截止时间须晚于开放时间' })).toBeVisible()
  await page.getByLabel('截止时间').fill('2099-03-01T09:00')
  await page.getByRole('button', { name: '保存时间' }).press('Enter')
  await expect(page.getByText('时间已保存。')).toBeVisible()
  await page.goto(place)
  await expectAccessible(page)
  await page.getByRole('button', { name: '发布征集' }).press('Enter')
  await expect(page.getByText('征集中', { exact: true })).toBeVisible()
  await expect(page.getByLabel('征集名称')).not.toBeEditable()

  await page.goto(`${place}/times`)
  await expectAccessible(page)
  await page.getByLabel('新的截止时间').fill('2099-04-01T17:00')
  await page.getByLabel('延期原因').fill('应各市要求，延长征集时间')
  await page.getByRole('button', { name: '延期', exact: true }).press('Enter')
  await expect(page.getByText('已延期，公开页面随即显示新的截止时间。')).toBeVisible()
  for (const path of ['/pledge', '/notice', '/departments']) {
    await page.goto(place + path)
    await expectAccessible(page)
  }

  await stranger.goto('/')
  const card = stranger.getByRole('article').filter({ hasText: title })
  await expect(card.getByText('2099-04-01 17:00')).toBeVisible()
  await card.getByRole('link', { name: '阅读通知' }).click()
  await expect(stranger.getByText('应各市要求，延长征集时间')).toBeVisible()
  await expectAccessible(stranger)
  await signedOut.close()
})

test('a department closes earlier for its own proposers', async ({ page }) => {
  await signIn(page, 'qingdao@demo.test')
  await page.goto('/department/deadline')
  await expectAccessible(page)
  const card = page.getByRole('region', { name: '2026年省级科技合作项目指南建议（演示）' })
  await card.getByLabel('建议人截止时间').fill('2020-01-01T09:00')
  await card.getByRole('button', { name: '保存截止时间' }).press('Enter')
  await expect(card.getByRole('alert')).toContainText('须晚于')
  const tomorrow = new Date(Date.now() + 32 * 60 * 60 * 1000).toISOString().slice(0, 16)
  await card.getByLabel('建议人截止时间').fill(tomorrow)
  await card.getByRole('button', { name: '保存截止时间' }).press('Enter')
  await expect(page.getByText('本部门的建议人截止时间已保存')).toBeVisible()
  await page.reload()
  await expect(card.getByLabel('建议人截止时间')).toHaveValue(tomorrow)
})
