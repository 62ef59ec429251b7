import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'

const nobody = '00000000-0000-7000-8000-000000000000'

/** Breaks what a page asks for: a real failure of the real page. */
async function without(table: string, run: () => Promise<void>) {
  await query(`ALTER TABLE "${table}" RENAME TO "${table} away"`)
  try {
    await run()
  } finally {
    await query(`ALTER TABLE "${table} away" RENAME TO "${table}"`)
  }
}

test('another role’s page says so inside one’s own shell', async ({ page }) => {
  await signIn(page, 'jinan@demo.test')
  const response = await page.goto('/province')
  expect(response?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1, name: '您的角色不能打开这个页面' })).toBeVisible()
  await expect(page.getByRole('link', { name: '建议审核' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '回到我的首页' }).click()
  await page.waitForURL('**/department')
})

test('what is not there is not found: signed in inside the shell, by strangers on a page of its own', async ({
  page,
}) => {
  expect((await page.goto('/no-such-page'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这个页面' })).toBeVisible()
  await expectAccessible(page)
  await signIn(page, 'jinan@demo.test')
  expect((await page.goto(`/department/suggestions/${nobody}`))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: '没有找到' })).toBeVisible()
  await expect(page.getByRole('link', { name: '建议审核' })).toBeVisible()
  await expectAccessible(page)
})

test('a page that breaks keeps the shell, and works again when the cause is gone', async ({ page }) => {
  await signIn(page, 'jinan@demo.test')
  await without('SavedView', async () => {
    await page.goto('/department/suggestions')
    await expect(page.getByRole('heading', { level: 1, name: '这个页面暂时打不开' })).toBeVisible()
    await expect(page.getByRole('link', { name: '汇总报送' })).toBeVisible()
    await expect(page.getByText('SavedView')).toHaveCount(0)
    await expectAccessible(page)
  })
  await page.getByRole('button', { name: '重新加载' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '建议审核' })).toBeVisible()
})

test('a public page that breaks says so and leads on', async ({ page }) => {
  const [call] = await query<{ id: string }>(`SELECT id FROM "Call" WHERE "publishedAt" IS NOT NULL LIMIT 1`)
  await without('CallExtension', async () => {
    await page.goto(`/calls/${call?.id}`)
    await expect(page.getByRole('heading', { level: 1, name: '这个页面暂时打不开' })).toBeVisible()
    await expect(page.getByRole('link', { name: '返回首页' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '使用指南' })).toBeVisible()
    await expectAccessible(page)
  })
})

test('when not even the shell can be drawn, a page of its own says so; reloading goes on where one was', async ({
  page,
}) => {
  await signIn(page, 'jinan@demo.test')
  await without('Session', async () => {
    const response = await page.goto('/department/suggestions')
    expect(response?.status()).toBe(500)
    await expect(page.getByRole('heading', { level: 1, name: '系统暂时不可用' })).toBeVisible()
    await expect(page).toHaveTitle('系统暂时不可用')
    await expect(page.getByText(/^编号：\d+$/)).toBeVisible()
    await expect(page.getByText('Session')).toHaveCount(0)
    await expectAccessible(page)
  })
  await page.getByRole('button', { name: '重新加载' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '建议审核' })).toBeVisible()
})
