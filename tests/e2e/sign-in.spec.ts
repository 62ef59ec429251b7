import { expect, expectAccessible, signIn, test } from '@/tests/support/journey'

const homes = [
  ['proposer@demo.test', '/proposer'],
  ['jinan@demo.test', '/department'],
  ['province@demo.test', '/province'],
  ['supervisor@demo.test', '/supervisor'],
  ['admin@demo.test', '/admin'],
] as const

for (const [login, home] of homes) {
  test(`${login} arrives at ${home} and leaves again`, async ({ page }) => {
    await signIn(page, login)
    expect(new URL(page.url()).pathname).toBe(home)
    await expectAccessible(page)
    await page.locator('summary').filter({ hasText: '账户菜单' }).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL('**/sign-in')
    await page.goto(home)
    await page.waitForURL(/\/sign-in/)
  })
}

test('a wrong password is refused in words, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱或手机号').fill('proposer@demo.test')
  await page.getByRole('textbox', { name: '口令' }).fill('not the password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '不正确' })).toBeVisible()
  await expect(page.getByLabel('邮箱或手机号')).toHaveValue('proposer@demo.test')
})
