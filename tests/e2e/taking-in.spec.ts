import { stat, writeFile } from 'node:fs/promises'
import { bundleCategory, bundleForm, exportedBundle, outsider } from '@/tests/support/bundle-files'
import { stateOf } from '@/tests/support/desk-journey'
import { background, deliverBatch, openNewestArrival } from '@/tests/support/intake-journey'
import { inventCall } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { addProposer, addSubmitted } from '@/tests/support/journey-suggestions'

const uuid = /[0-9a-f-]{36}$/
const title = '海洋观测浮标联合研发'

let call: string
let suggestion: string

test.describe.configure({ mode: 'serial', retries: 0 })
test.setTimeout(300_000)
test.beforeAll(async () => {
  call = await inventCall()
  const { id } = await addProposer('taking-in')
  suggestion = await addSubmitted(id, call, { title })
  await query(`UPDATE "Suggestion" SET state = 'RECOMMENDED', version = version + 1 WHERE id = $1`, [suggestion])
  await query(
    `INSERT INTO "Transition" (id, "suggestionId", "from", "to", "byId", "byName", "byRole")
     SELECT gen_random_uuid(), $1, 'SUBMITTED', 'RECOMMENDED', id, name, role FROM "Account" WHERE email = 'jinan@demo.test'`,
    [suggestion],
  )
})

test('a batch is signed for and refused with its reason; delivered again it is accepted', async ({ page, browser }) => {
  const department = await (await browser.newContext()).newPage()
  await signIn(department, 'jinan@demo.test')
  await deliverBatch(department, call)

  await signIn(page, 'province@demo.test')
  await openNewestArrival(page, call)
  await expect(page.getByText('内容与报送时的校验码一致')).toBeVisible()
  await page.getByRole('button', { name: '逐个核验文件' }).click()
  await expect(page.getByText(/已逐个读取 \d+ 个文件/)).toBeVisible()
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 第 1 项' }).click()
  expect((await arriving).suggestedFilename()).toMatch(/^1\.海洋观测浮标联合研发-.*\.docx$/)
  await page.getByRole('button', { name: '签收，发出回执' }).click()
  await expect(page.getByText('回执号')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '不予受理' }).click()
  await page.getByLabel('不予受理的理由').fill('盖章扫描件不清晰')
  await page.getByRole('alertdialog').getByRole('button', { name: '不予受理' }).click()
  await expect(page.getByText('决定不予受理')).toBeVisible()
  expect(await stateOf(suggestion)).toBe('RECOMMENDED')

  await department.reload()
  await expect(department.getByText('理由：盖章扫描件不清晰')).toBeVisible()
  await department.getByRole('link', { name: '打印回执' }).click()
  await expect(department.getByRole('heading', { name: '报送回执' })).toBeVisible()
  await expectAccessible(department)
  await deliverBatch(department, call)

  await openNewestArrival(page, call)
  await expect(page.getByText('补报，与此前报送相比：新增 0 项')).toBeVisible()
  await page.getByRole('button', { name: '签收，发出回执' }).click()
  await page.getByRole('button', { name: '受理，1 项进入查重' }).click()
  await expect(page.getByText('建议已进入查重。')).toBeVisible()
  expect(await stateOf(suggestion)).toBe('SCREENING')
})

test('progress of all departments is drawn, and those behind are reminded once a day', async ({ page }) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/province/departments')
  await page.getByRole('navigation', { name: '征集' }).getByRole('link', { name: call }).click()
  await page.waitForURL(/[?&]call=/)
  await expect(page.getByRole('row').filter({ hasText: '济南' }).getByText('已报送').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /^提醒青岛市/ }).check()
  await page.getByRole('button', { name: '提醒勾选的部门' }).click()
  await expect(page.getByText('已向 1 个主管部门发出提醒')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^提醒青岛市/ })).toHaveCount(0)
})

test('what a department sent by e-mail is matched and taken in as its batch', async ({ page }) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/province/bundles')
  await expectAccessible(page)
  await page.getByLabel('征集').selectOption({ label: call })
  await page.getByLabel('主管部门').selectOption({ label: '青岛市科学技术局' })
  await page.getByRole('button', { name: '登记，下一步上传' }).click()
  await page.waitForURL(uuid)

  await page
    .getByLabel(/压缩包/)
    .setInputFiles({ name: '材料.zip', mimeType: 'application/zip', buffer: Buffer.from('Rar!') })
  await expect(page.getByText('无法读取该压缩包')).toBeVisible(background)

  const members = [1, 2].map((i) => ({ content: outsider(i + 70_000 + (Date.now() % 10_000)) }))
  const { archive, table } = await exportedBundle(bundleForm, members)
  await page
    .getByLabel(/汇总表/)
    .setInputFiles({ name: '汇总表.xlsx', mimeType: 'application/octet-stream', buffer: table })
  await expect(page.getByText('汇总表：汇总表.xlsx')).toBeVisible(background)
  await page.getByLabel(/压缩包/).setInputFiles({ name: '材料.zip', mimeType: 'application/zip', buffer: archive })
  await expect(page.getByRole('button', { name: '接收 2 项为批次' })).toBeVisible(background)
  await expect(page.getByText('相符', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '接收 2 项为批次' }).click()
  await page.getByRole('link', { name: '打开批次，签收并受理' }).click(background)
  await expect(page.getByText('门户外', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: bundleCategory })).toHaveCount(2)
})

test('a list of funded projects is mapped, imported and searched', async ({ page }) => {
  await signIn(page, 'province@demo.test')
  await page.goto('/province/history')
  await expectAccessible(page)
  const rows = [
    '项目编号,项目名称,承担单位,年度',
    'SD-1,深海采样装备研制,示例大学,2023',
    'SD-2,,示例大学,2023',
    'SD-3,海冰监测雷达,示例研究院,2024',
  ]
  const name = `立项清单${Date.now()}`
  const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
  await page.getByLabel('选择清单文件').setInputFiles(file)
  await page.waitForURL(uuid)
  await expect(page.getByLabel('项目名称所在的列')).toHaveValue('1')
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始导入' }).click()
  await expect(page.getByText('有 1 行没有导入')).toBeVisible(background)
  await expect(page.getByText('没有项目名称')).toBeVisible()
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载没有导入的行' }).click()
  expect((await arriving).suggestedFilename()).toBe(`未导入的行-${name}.csv`)
  await expectAccessible(page)

  await page.getByRole('link', { name: /新增/ }).click()
  await page.getByRole('searchbox', { name: '查询项目' }).fill('海冰')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('row').filter({ hasText: '海冰监测雷达' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '深海采样' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: '删除名单' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '删除名单' }).click()
  await page.waitForURL('/province/history')
  await expect(page.getByRole('link', { name })).toHaveCount(0, background)
})

test('a list of more megabytes than a page may be sent arrives to its last row', async ({ page }, testInfo) => {
  const count = 900
  const row = (i: number) => `BIG-${i},大清单项目之${i},${'附'.repeat(9_000)}`
  const lines = ['项目编号,项目名称,其他', ...Array.from({ length: count }, (_, i) => row(i + 1))]
  const file = testInfo.outputPath(`大清单${Date.now()}.csv`)
  await writeFile(file, lines.join('\n'))
  expect((await stat(file)).size).toBeGreaterThan(22 * 2 ** 20)
  await signIn(page, 'province@demo.test')
  await page.goto('/province/history')
  await page.getByLabel('选择清单文件').setInputFiles(file)
  await page.waitForURL(uuid, background)
  await page.getByRole('button', { name: '开始导入' }).click()
  await expect(page.getByRole('link', { name: /新增/ })).toContainText(String(count), background)
})
