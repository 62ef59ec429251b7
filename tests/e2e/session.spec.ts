import type { Page } from '@playwright/test'
import demonstration from '@/prisma/demonstration.json' with { type: 'json' }
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'

const login = 'qingdao@demo.test'
const mine = 'SELECT id FROM "Account" WHERE email = \'qingdao@demo.test\''
const endElsewhere = () =>
  query(
    `UPDATE "Session" SET "endedAt" = clock_timestamp(), "endedBy" = 'SIGNED_OUT' WHERE "accountId" = (${mine}) AND "endedAt" IS NULL`,
  )

test('ended elsewhere: signed in again on the spot, what was typed is kept, other tabs go on', async ({
  browser,
  page,
}) => {
  await signIn(page, login)
  await page.goto('/account')
  await page.getByLabel('职称/职务').fill('正在填写的职务')
  const secondTab = await page.context().newPage()
  await secondTab.goto('/account/password')

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, login)
  await elsewhere.goto('/account/sessions')
  await expectAccessible(elsewhere)
  await elsewhere.getByRole('button', { name: '退出其他全部登录' }).click()
  await expect(elsewhere.getByRole('status').filter({ hasText: '已退出其他' })).toBeVisible()

  await page.getByRole('button', { name: '保存' }).click()
  const dialog = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '登录并继续' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请填写口令')
  await dialog.getByLabel('口令').fill('not the password')
  await dialog.getByRole('button', { name: '登录并继续' }).click()
  await expect(dialog.getByRole('alert')).toContainText('不正确')
  await dialog.getByLabel('口令').fill(demonstration.password)
  await dialog.getByRole('button', { name: '登录并继续' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('职称/职务')).toHaveValue('正在填写的职务')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('资料已保存。')).toBeVisible()
  await expect(secondTab.getByRole('dialog')).toBeHidden()
})

test('idle: warned before the end, goes on by one press; too late, signs in on the spot', async ({ page }) => {
  await signIn(page, login)
  await page.goto('/account')
  const idleFor = (minutes: number) =>
    query(
      `UPDATE "Session" SET "lastSeenAt" = clock_timestamp() - make_interval(mins => $1) WHERE "accountId" = (${mine})`,
      [minutes],
    )
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

  await idleFor(27)
  await comeBack()
  const warning = page.getByRole('dialog', { name: '即将自动退出登录' })
  await expect(warning).toContainText('3 分钟')
  await expectAccessible(page)
  await warning.getByRole('button', { name: '继续使用' }).click()
  await expect(warning).toBeHidden()
  const [session] = await query<{ idle: number }>(
    `SELECT extract(epoch FROM clock_timestamp() - max("lastSeenAt"))::int AS idle FROM "Session" WHERE "accountId" = (${mine})`,
  )
  expect(session?.idle).toBeLessThan(60)

  await idleFor(31)
  await comeBack()
  await expect(page.getByRole('dialog', { name: '登录已结束，请重新登录' })).toBeVisible()
})

test('a dialog whose code does not arrive is fetched again, and the page stays meanwhile', async ({ page }) => {
  await signIn(page, login)
  await page.goto('/account')
  await page.getByLabel('职称/职务').fill('正在填写的职务')
  await endElsewhere()
  const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  let lost = 0
  await page.route('**/*.js', (route) => {
    lost += 1
    return route.abort()
  })
  await look()
  await expect.poll(() => lost).toBeGreaterThan(1)
  await expect(page.getByLabel('职称/职务')).toHaveValue('正在填写的职务')
  await page.unroute('**/*.js')
  await look()
  const dialog = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
  await expect(dialog).toBeVisible({ timeout: 20_000 })
  await dialog.getByLabel('口令').fill(demonstration.password)
  await dialog.getByRole('button', { name: '登录并继续' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('职称/职务')).toHaveValue('正在填写的职务')
})

test('signing out works without script, and when the session has ended already', async ({ browser, page, baseURL }) => {
  const signOut = async (leaver: Page) => {
    await leaver.locator('summary').filter({ hasText: '账户菜单' }).click()
    await leaver.getByRole('button', { name: '退出登录' }).click()
    await leaver.waitForURL('**/sign-in')
  }
  const plain = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false })
  const scriptless = await plain.newPage()
  await signIn(scriptless, login)
  await signOut(scriptless)
  await scriptless.goto('/department')
  await scriptless.waitForURL(/\/sign-in/)
  await plain.close()

  await signIn(page, login)
  // The page has looked at its session once, and does not again for a minute.
  await page.goto('/account', { waitUntil: 'networkidle' })
  await endElsewhere()
  await signOut(page)
})

test('to look at a session is no activity', async ({ page }) => {
  await signIn(page, login)
  await query(
    `UPDATE "Session" SET "lastSeenAt" = clock_timestamp() - interval '10 minutes' WHERE "accountId" = (${mine})`,
  )
  const answer = await page.request.get('/api/session')
  expect(await answer.json()).toMatchObject({ standing: 'live' })
  const [row] = await query<{ idle: number }>(
    `SELECT extract(epoch FROM clock_timestamp() - max("lastSeenAt"))::int AS idle FROM "Session" WHERE "accountId" = (${mine})`,
  )
  expect(row?.idle).toBeGreaterThanOrEqual(600)
})

test('a disabled account is out at the next request', async ({ page }) => {
  await signIn(page, login)
  await query(`UPDATE "Account" SET "disabledAt" = clock_timestamp() WHERE email = $1`, [login])
  await page.goto('/department')
  await page.waitForURL('**/sign-in?next=%2Fdepartment')
  await query(`UPDATE "Account" SET "disabledAt" = NULL WHERE email = $1`, [login])
})

test('after signing in the page asked for comes, and never another site', async ({ page }) => {
  await page.goto('/account/password')
  await page.waitForURL('**/sign-in?next=%2Faccount%2Fpassword')
  await page.getByLabel('邮箱或手机号').fill(login)
  await page.getByRole('textbox', { name: '口令' }).fill(demonstration.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/account/password')
  await expectAccessible(page)
  await page.context().clearCookies()
  await page.goto('/sign-in?next=//evil.test/')
  await page.getByLabel('邮箱或手机号').fill(login)
  await page.getByRole('textbox', { name: '口令' }).fill(demonstration.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/department')
})

test('strangers’ scripts cannot sign anybody in', async ({ request }) => {
  const post = (headers: Record<string, string>, data: string) =>
    request.post('/api/session/password', { headers, data })
  const body = JSON.stringify({ accountId: '00000000-0000-7000-8000-000000000000', password: 'x' })
  expect((await post({ 'content-type': 'text/plain' }, body)).status()).toBe(409)
  expect((await post({ 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, body)).status()).toBe(409)
  expect((await request.post('/api/session')).status()).toBe(401)
})
