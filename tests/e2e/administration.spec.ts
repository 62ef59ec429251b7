import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { columns } from '@/lib/account-import/columns'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'

const run = Date.now()

async function accountFile(rows: string[][]) {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('账号').addRows([columns.map(({ header }) => header), ...rows])
  return { name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await book.xlsx.writeBuffer()) }
}

test('an officer is invited, finds the mail, sets a password and signs in', async ({ page, browser }) => {
  const email = `officer${run}@example.test`
  await signIn(page, 'admin@demo.test')
  await page.getByRole('link', { name: '账号', exact: true }).first().click()
  await page.getByRole('link', { name: '建立账号' }).click()
  await page.waitForURL('**/admin/accounts/new')
  await expectAccessible(page)
  await page.getByRole('button', { name: '建立并发出邀请' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '需要修改' })).toBeVisible()
  await page.getByRole('radio', { name: '主管部门' }).check()
  await page.getByLabel('主管部门').last().selectOption({ label: '烟台市科学技术局' })
  await page.getByRole('textbox', { name: '姓名' }).fill('受邀经办人')
  await page.getByRole('textbox', { name: '邮箱' }).fill(email)
  await page.getByRole('button', { name: '建立并发出邀请' }).click()
  await expect(page.getByRole('heading', { name: '受邀经办人', level: 1 })).toBeVisible()
  await expect(page.getByText('已邀请，未启用')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: '发件箱' }).click()
  await page.getByLabel('收件人或主题').fill(email)
  await page.getByRole('button', { name: '查询' }).click()
  await page.waitForURL(/[?&](text|person)=[^&]/)
  await expectAccessible(page)
  await page.getByRole('link', { name: /请启用您的账号/ }).click()
  const link = await page.getByRole('link', { name: /\/reset\// }).getAttribute('href')
  await expectAccessible(page)

  const context = await browser.newContext({ locale: 'zh-CN' })
  const invited = await context.newPage()
  await invited.goto(new URL(link ?? '').pathname)
  const password = `qing-dao-${run}-lighthouse`
  await invited.getByRole('textbox', { name: '新口令' }).fill(password)
  await invited.getByRole('button', { name: '设置新口令' }).click()
  await expect(invited.getByText(/已设置|登录/).first()).toBeVisible()
  await signIn(invited, email, password)
  expect(new URL(invited.url()).pathname).toBe('/department')
  expect((await invited.request.get('/admin/accounts', { maxRedirects: 0 })).status()).toBe(403)

  // Disabled, the officer is out at the next request.
  await page.goto('/admin/accounts')
  await page.getByLabel('姓名、邮箱或手机号').fill(email)
  await page.getByRole('button', { name: '查询' }).click()
  await page.waitForURL(/[?&](text|person)=[^&]/)
  await expectAccessible(page)
  await page.getByRole('link', { name: '受邀经办人' }).click()
  await page.getByRole('button', { name: '停用账号' }).click()
  await page.getByRole('textbox', { name: '理由' }).fill('岗位已调整')
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await expect(page.getByText('停用理由：岗位已调整')).toBeVisible()
  await invited.goto('/department')
  await invited.waitForURL(/\/sign-in/)
  await context.close()
})

test('a file of accounts is checked row by row, the fit rows are imported, the rest reported', async ({ page }) => {
  const fit = `import${run}@example.test`
  await signIn(page, 'admin@demo.test')
  await page.goto('/admin/accounts/import')
  await expectAccessible(page)
  const template = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载模板' }).click()
  expect((await template).suggestedFilename()).toBe('账号导入模板.xlsx')

  const file = page.getByLabel('XLSX 文件')
  await file.setInputFiles({
    name: 'a.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a workbook'),
  })
  await page.getByRole('button', { name: '上传并检查' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '无法读取该文件' })).toBeVisible()

  await file.setInputFiles(
    await accountFile([
      ['省科技厅', '导入人员', '', fit, '', '', '', '', ''],
      ['主管部门', '部门不存在', '', `x${run}@example.test`, '', '', '没有的局', '', ''],
      ['建议人', '邮箱有误', '', 'no mail', '', '泉城智能装备研究院（演示）', '', '护照', '!'],
    ]),
  )
  await page.getByRole('button', { name: '上传并检查' }).click()
  await expect(page.getByText('通过 1 行，未通过 2 行。')).toBeVisible()
  await expect(page.getByText('没有主管部门“没有的局”')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('radio', { name: '全部通过才导入' }).check()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '有 2 行未通过' })).toBeVisible()
  await page.getByRole('radio', { name: '只导入通过的 1 行' }).check()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText('已建立 1 个账号')).toBeVisible()
  expect(await query('SELECT role FROM "Account" WHERE email = $1', [fit])).toEqual([{ role: 'PROVINCE' }])

  const report = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载未通过行清单' }).click()
  const book = new ExcelJS.Workbook()
  const bytes = await buffer(await (await report).createReadStream())
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  expect(book.worksheets[0]?.getColumn(1).values.slice(2)).toEqual(['3', '4', '4'])
})

test('a proposed organisation is confirmed by its own department; another one does not see it', async ({
  page,
  browser,
}) => {
  const name = `新提单位${run}`
  const [proposed] = await query<{ id: string }>(
    `INSERT INTO "Organisation" (id, name, "departmentId") SELECT gen_random_uuid(), $1, id FROM "Department" WHERE code = 'jinan' RETURNING id`,
    [name],
  )
  const other = await browser.newPage()
  await signIn(other, 'qingdao@demo.test')
  expect((await other.request.get(`/department/organisations/${proposed?.id}`)).status()).toBe(404)
  await other.close()
  await signIn(page, 'jinan@demo.test')
  await page.getByRole('link', { name: '所属单位' }).click()
  await page.getByLabel('名称或信用代码').fill(name.slice(0, 2))
  await page.getByRole('button', { name: '查询' }).click()
  await page.waitForURL(/[?&](text|person)=[^&]/)
  await expectAccessible(page)
  await page.getByRole('link', { name }).click()
  await page.waitForURL(`**/department/organisations/${proposed?.id}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '确认该单位' }).click()
  await expect(page.getByText('已确认', { exact: true })).toBeVisible()
  expect(await query('SELECT state FROM "Organisation" WHERE id = $1', [proposed?.id])).toEqual([
    { state: 'CONFIRMED' },
  ])
})

test('a department is added, and one with organisations says why it cannot be closed', async ({ page }) => {
  await signIn(page, 'admin@demo.test')
  await page.goto('/admin/departments/new')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '名称' }).fill(`试验主管部门${run}`)
  await page.getByLabel('类别').selectOption({ label: '省直有关部门' })
  await page.getByRole('textbox', { name: '代码' }).fill(`trial-${run}`)
  await page.getByRole('button', { name: '增加' }).click()
  await page.waitForURL('**/admin/departments')
  await expect(page.getByRole('link', { name: `试验主管部门${run}` })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '济南市科学技术局' }).click()
  await expect(page.getByText(/还有 \d+ 个建议单位/)).toBeVisible()
  await expectAccessible(page)
})

test('organisations and security can be used at both widths', async ({ page }) => {
  await signIn(page, 'admin@demo.test')
  await expectAccessible(page)
  for (const path of ['/admin/organisations', '/admin/organisations/new', '/admin/security', '/admin/mails']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await page.goto('/admin/organisations')
  await page.getByRole('link', { name: /演示/ }).first().click()
  await page.waitForURL(/organisations\/[0-9a-f-]{36}/)
  await expectAccessible(page)
  await page.getByRole('button', { name: '合并到另一个单位' }).click()
  await expectAccessible(page)
})
