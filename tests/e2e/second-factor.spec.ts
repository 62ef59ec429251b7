import { totpCode } from '@/lib/account/totp'
import demonstration from '@/prisma/demonstration.json' with { type: 'json' }
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'

const login = 'proposer2@demo.test'

test('set up, asked for at the next sign-in, a code opens once, dropped again', async ({ browser, page }) => {
  await signIn(page, login)
  await page.goto('/account/second-factor')
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始设置' }).click()
  await expect(page.getByRole('img', { name: '两步验证二维码' })).toBeVisible()
  await expectAccessible(page)
  const secret = (await page.locator('code').textContent()) ?? ''
  const used = totpCode(secret, new Date())
  await page.getByLabel('6 位验证码').fill(used)
  await page.getByRole('button', { name: '启用两步验证' }).click()
  const said = page.getByRole('status').filter({ hasText: '两步验证已启用' })
  await expect(said).toBeVisible()
  const codes = ((await said.textContent()) ?? '').match(/[2-9A-Z]{5}-[2-9A-Z]{5}/g) ?? []
  expect(codes).toHaveLength(10)
  await expectAccessible(page)

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto('/sign-in')
  await elsewhere.getByLabel('邮箱或手机号').fill(login)
  await elsewhere.getByRole('textbox', { name: '口令' }).fill(demonstration.password)
  await elsewhere.getByRole('button', { name: '登录', exact: true }).click()
  await elsewhere.waitForURL('**/sign-in/code**')
  await expectAccessible(elsewhere)
  await elsewhere.goto('/account')
  await elsewhere.waitForURL('**/sign-in/code?next=%2Faccount')
  await elsewhere.getByLabel('验证码').fill(used)
  await elsewhere.getByRole('button', { name: '继续' }).click()
  await expect(elsewhere.getByRole('alert').filter({ hasText: '已经用过' })).toBeVisible()
  await elsewhere.getByLabel('验证码').fill(codes[0] ?? '')
  await elsewhere.getByRole('button', { name: '继续' }).click()
  await elsewhere.waitForURL('**/account')

  await page.goto('/account/second-factor')
  await expect(page.getByText('恢复码还有 9 个')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '当前口令' }).fill(demonstration.password)
  await page.getByLabel('验证码').fill(codes[1] ?? '')
  await page.getByRole('button', { name: '停用两步验证' }).click()
  await expect(page.getByRole('button', { name: '开始设置' })).toBeVisible()
})

test('where the role demands it, nothing comes before it is set up', async ({ page }) => {
  await query(
    `INSERT INTO "RoleSetting" (role, "totpRequired") VALUES ('ADMIN', true) ON CONFLICT (role) DO UPDATE SET "totpRequired" = true`,
  )
  try {
    await page.goto('/sign-in')
    await page.getByLabel('邮箱或手机号').fill('admin@demo.test')
    await page.getByRole('textbox', { name: '口令' }).fill(demonstration.password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL('**/sign-in/enrol**')
    await page.goto('/admin')
    await page.waitForURL('**/sign-in/enrol?next=%2Fadmin')
    await expectAccessible(page)
    await page.getByRole('button', { name: '开始设置' }).click()
    await page.getByLabel('6 位验证码').fill(totpCode((await page.locator('code').textContent()) ?? '', new Date()))
    await page.getByRole('button', { name: '启用两步验证' }).click()
    await page.getByRole('link', { name: '已保存恢复码，进入系统' }).click()
    await page.waitForURL('**/admin')
  } finally {
    await query(`UPDATE "RoleSetting" SET "totpRequired" = false WHERE role = 'ADMIN'`)
    await query(`UPDATE "Account" SET "totpSecret" = NULL, "totpConfirmedAt" = NULL WHERE email = 'admin@demo.test'`)
  }
})
