import { expect, expectAccessible, query, test } from '@/tests/support/journey'
import { startOidcServer } from '@/tests/support/oidc-server.mjs'

type Server = Awaited<ReturnType<typeof startOidcServer>>
let server: Server
test.beforeAll(async ({ baseURL }) => {
  server = await startOidcServer(baseURL)
})
test.afterAll(() => server.stop())

const button = { name: '用省级统一身份认证登录' }

test('a confirmed account is linked by its verified e-mail, then known by its subject', async ({ page }) => {
  Object.assign(server.person, { subject: 'sso-1', email: 'Province@demo.test', verified: true, methods: ['pwd'] })
  await page.goto('/sign-in?next=/account')
  await expectAccessible(page)
  await page.getByRole('button', button).click()
  await page.waitForURL((url) => url.pathname === '/account')
  await expect(page.getByText('province@demo.test')).toBeVisible()
  const sessions = await query(
    `SELECT s.method FROM "Session" s JOIN "OidcLink" l ON l."accountId" = s."accountId" WHERE l.subject = 'sso-1'
     ORDER BY s."createdAt" DESC LIMIT 1`,
  )
  expect(sessions).toEqual([{ method: 'OIDC' }])

  await page.context().clearCookies()
  Object.assign(server.person, { email: 'changed@example.test' })
  await page.goto('/sign-in')
  await page.getByRole('button', button).click()
  await page.waitForURL('**/province')
})

test('somebody without an account is told so, and none is made', async ({ page }) => {
  Object.assign(server.person, { subject: 'sso-2', email: 'stranger@example.test', verified: true })
  await page.goto('/sign-in')
  await page.getByRole('button', button).click()
  await page.waitForURL('**/sign-in?refused=oidc-unknown')
  await expect(page.getByText('没有对应的门户账号')).toBeVisible()
  await expectAccessible(page)
  expect(await query(`SELECT 1 FROM "Account" WHERE email = 'stranger@example.test'`)).toEqual([])
})

test('a second factor shown to the provider is enough where the role demands one; a password alone is not', async ({
  page,
}) => {
  await query(
    `INSERT INTO "RoleSetting" (role, "totpRequired") VALUES ('PROVINCE', true) ON CONFLICT (role) DO UPDATE SET "totpRequired" = true`,
  )
  try {
    Object.assign(server.person, { subject: 'sso-1', methods: ['pwd', 'otp'] })
    await page.goto('/sign-in')
    await page.getByRole('button', button).click()
    await page.waitForURL('**/province')
    await page.context().clearCookies()
    Object.assign(server.person, { methods: ['pwd'] })
    await page.goto('/sign-in')
    await page.getByRole('button', button).click()
    await page.waitForURL('**/sign-in/enrol**')
  } finally {
    await query(`UPDATE "RoleSetting" SET "totpRequired" = false WHERE role = 'PROVINCE'`)
  }
})
