import { residentCheck } from '@/lib/identity/rules'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { mailedLink } from '@/tests/support/mailbox'

const password = 'kunyu peach 41 lantern'
const first = '11999919800101701'
const email = 'newcomer@example.test'

test('register, confirm by mail, sign in, arrive', async ({ page }) => {
  await page.goto('/register')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交注册' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '需要修改' })).toBeFocused()
  await expectAccessible(page)

  await page.getByLabel('姓名').fill('新来的人')
  await page.getByLabel('职称/职务').fill('研究员')
  const search = page.getByRole('combobox', { name: '建议单位' })
  await search.fill('泉城')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await expectAccessible(page)
  await search.press('Enter')
  await expect(page.getByText('已选择，主管部门：济南')).toBeVisible()
  await page.getByLabel('证件号码').fill(first + residentCheck(first))
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('手机号').fill('199 0000 0701')
  const typed = page.getByRole('textbox', { name: '口令' })
  await typed.fill('newcomer1234')
  await expect(page.getByText('还有 1 项要求未满足')).toBeAttached()
  await page.getByRole('button', { name: '提交注册' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '口令不含本人姓名' })).toBeVisible()
  await expect(page.getByLabel('姓名')).toHaveValue('新来的人')
  await expect(search).toHaveValue('泉城智能装备研究院（演示）')
  await typed.fill(password)
  await expect(page.getByText('口令符合全部要求')).toBeAttached()
  await page.getByRole('button', { name: '提交注册' }).click()
  await page.waitForURL('**/register/sent')
  await expectAccessible(page)

  await page.goto(await mailedLink(email))
  await expect(page.getByText('新来的人')).toBeVisible()
  await expectAccessible(page)
  // To open the link confirms nothing.
  const confirmed = () => query('SELECT 1 FROM "Account" WHERE email = $1 AND "emailConfirmedAt" IS NOT NULL', [email])
  expect(await confirmed()).toHaveLength(0)
  await page.getByRole('button', { name: '确认邮箱，启用账号' }).click()
  await page.waitForURL('**/sign-in?notice=confirmed')
  await expect(page.getByText('邮箱已确认')).toBeVisible()
  expect(await confirmed()).toHaveLength(1)
  await signIn(page, '+86 19900000701', password)
  expect(new URL(page.url()).pathname).toBe('/proposer')
})

test('a new organisation can be proposed', async ({ page }) => {
  await page.goto('/register')
  await page.getByRole('button', { name: '没有找到？填写新单位' }).click()
  await expect(page.getByLabel('统一社会信用代码')).toBeVisible()
  await expect(page.getByLabel('主管部门').getByRole('option')).not.toHaveCount(1)
  await expectAccessible(page)
})

test('recover: the same answer for everybody, and a new password by the mailed link', async ({ page }) => {
  const answers: string[] = []
  for (const login of ['supervisor@demo.test', 'nobody-at-all@example.test']) {
    await page.goto('/recover')
    await page.getByLabel('邮箱或手机号').fill(login)
    await page.getByRole('button', { name: '发送邮件' }).click()
    const answer = page.getByRole('status').filter({ hasText: '已向其邮箱发送邮件' })
    await expect(answer).toBeVisible()
    answers.push((await answer.textContent()) ?? '')
  }
  expect(answers[0]).toBe(answers[1])
  await expectAccessible(page)
  const [stored] = await query<{ hash: string }>(
    `SELECT "passwordHash" AS hash FROM "Account" WHERE email = 'supervisor@demo.test'`,
  )
  await page.goto(await mailedLink('supervisor@demo.test'))
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '新口令' }).fill(password)
  await page.getByRole('button', { name: '设置新口令' }).click()
  await page.waitForURL('**/sign-in?notice=reset')
  await signIn(page, 'supervisor@demo.test', password)
  // The other journeys know this account by its first password.
  await query(`UPDATE "Account" SET "passwordHash" = $1 WHERE email = 'supervisor@demo.test'`, [stored?.hash])
})

test('a link that is no longer good says what to do', async ({ page }) => {
  for (const path of ['/confirm/unknown', '/reset/unknown']) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: '重新发送' })).toBeVisible()
    await expectAccessible(page)
  }
})
