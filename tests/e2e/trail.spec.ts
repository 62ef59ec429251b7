import { text } from 'node:stream/consumers'
import { expect, expectAccessible, signIn, test } from '@/tests/support/journey'

test('a supervisor searches the trail, exports just that, and verifies the chain', async ({ page }) => {
  await signIn(page, 'supervisor@demo.test')
  await expectAccessible(page)
  await page.getByRole('link', { name: '操作日志' }).first().click()
  await page.waitForURL('**/trail')
  await expectAccessible(page)
  await page.getByLabel('操作人').fill('演示监督人员')
  await page.getByLabel('操作', { exact: true }).selectOption('session.started')
  await page.getByRole('button', { name: '查询' }).click()
  await page.waitForURL(/[?&](text|person)=[^&]/)
  const rows = page.getByRole('table', { name: '操作日志' }).getByRole('rowheader')
  await expect(rows.first()).toHaveText(/^演示监督人员（监督人员）登录了账号“演示监督人员”$/)
  const shown = await rows.count()
  expect(shown).toBeGreaterThan(0)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^操作日志-\d{8}-\d{4}\.csv$/)
  const lines = (await text(await file.createReadStream())).trimEnd().split('\r\n').slice(1)
  expect(lines).toHaveLength(shown)
  expect(lines.every((line) => line.includes('session.started'))).toBe(true)

  await rows.first().getByRole('link').click()
  await expect(page.getByText('前一条的校验值')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/trail?action=trail.exported')
  await expect(rows.first()).toHaveText('演示监督人员（监督人员）导出了操作日志')
  await page.getByRole('button', { name: '立即核对' }).click()
  await expect(page.getByRole('status').filter({ hasText: /共 \d+ 条，首尾相接/ })).toBeVisible()
})

test('neither the trail nor the import’s files are handed to other roles', async ({ page }) => {
  const nobody = '00000000-0000-7000-8000-000000000000'
  const files = [
    '/trail/export?format=csv',
    '/admin/accounts/import/template',
    `/admin/accounts/import/${nobody}/rejected`,
  ]
  for (const login of ['proposer@demo.test', 'jinan@demo.test', 'province@demo.test']) {
    await page.context().clearCookies()
    await signIn(page, login)
    for (const file of files) expect([login, file, (await page.request.get(file)).status()]).toEqual([login, file, 404])
  }
})
