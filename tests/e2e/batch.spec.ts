import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { shanghaiInputValue } from '@/lib/platform/shanghai-time'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { recommend } from '@/tests/support/desk-journey'
import { pdf } from '@/tests/support/file-content'
import { openBatch } from '@/tests/support/intake-journey'
import { inventCall } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { addProposer, addSubmitted } from '@/tests/support/journey-suggestions'
import { readPdf } from '@/tests/support/pdf-pages'

const categories = options2026.categories.map(({ value }) => value)
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const minute = 60_000

let call: string
let batch: string
// The browser deletes what it downloaded when its page is closed.
const none = Buffer.alloc(0)
const downloads = { table: none, archive: none, manifest: none }

test.describe.configure({ mode: 'serial', retries: 0 })
test.setTimeout(300_000)
test.beforeAll(async () => {
  call = await inventCall()
})

async function download(page: Page, number: number) {
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: `下载 编号 ${number}`, exact: true }).click()
  const file = await arriving
  return { name: file.suggestedFilename(), place: await file.path() }
}

/** By the province's own screen: the call's clock shows the minute after the one in which the deadline's second lay. */
async function setClockPastDeadline(page: Page): Promise<{ deadline: string; callId: string }> {
  const [row] = await query<{ id: string; closesAt: Date }>(
    `UPDATE "Call" SET "closesAt" = date_trunc('minute', "closesAt") - interval '1 second' WHERE title = $1 RETURNING id, "closesAt"`,
    [call],
  )
  if (!row) throw new Error('no call')
  await signIn(page, 'province@demo.test')
  await page.goto(`/province/calls/${row.id}/times`)
  await page.getByLabel('演练时间').fill(shanghaiInputValue(new Date(row.closesAt.getTime() + 1000)))
  await page.getByRole('button', { name: '设定演练时钟' }).click()
  await expect(page.getByText('（演练）')).toBeVisible()
  return { deadline: shanghaiInputValue(row.closesAt).replace('T', ' '), callId: row.id }
}

const deliver = async (page: Page) => {
  await page.getByRole('checkbox', { name: /我已核对/ }).check()
  await page.getByRole('button', { name: '报送', exact: true }).click()
}

test('five submitted suggestions of all categories are checked, recommended, ordered and stamped', async ({ page }) => {
  await signIn(page, 'jinan@demo.test')
  for (const [i, category] of categories.entries()) {
    const owner = await addProposer('batch')
    const title = `=第${i + 1}项：寒区/储能联合研发`
    const id = await addSubmitted(owner.id, call, { title, category, phone: `1380000100${i}` })
    await recommend(page, id)
  }
  await page.goto('/department/batches')
  await expectAccessible(page)
  await openBatch(page, call)
  batch = page.url().split('/').at(-1) ?? ''
  await expect(page.getByLabel('未通过')).toHaveCount(0)
  await expectAccessible(page)

  await page.getByLabel('排序方式').selectOption({ label: '按项目名称（拼音）' })
  await page.getByRole('button', { name: '排序' }).click()
  await expect(page.getByText('已重新排序')).toBeVisible()
  const order = page.getByRole('form', { name: '顺序' })
  await order.getByRole('listitem').first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(order.getByText('移到第 2 项，共 5 项')).toBeAttached()
  await order.getByRole('button', { name: '保存顺序' }).click()
  await expect(page.getByText('顺序已保存')).toBeVisible()

  const scan = { name: '盖章件.pdf', mimeType: 'application/pdf', buffer: pdf() }
  await page.getByLabel(/盖章扫描件（PDF/).setInputFiles(scan)
  await expect(page.getByText('盖章扫描件已上传')).toBeVisible()
})

test('one second after the deadline by the rehearsal clock delivery is refused with the time; reopened, it is taken', async ({
  page,
  browser,
}) => {
  await signIn(page, 'jinan@demo.test')
  await page.goto(`/department/batches/${batch}`)
  await page.getByRole('checkbox', { name: /我已核对/ }).check()

  const province = await (await browser.newContext()).newPage()
  const { deadline, callId } = await setClockPastDeadline(province)
  // The officer's page still shows the time before: what decides is the moment of the click.
  await page.getByRole('button', { name: '报送', exact: true }).click()
  const refusal = page.getByRole('alert').filter({ hasText: '逾期不再受理' })
  await expect(refusal).toContainText(`报送截止时间为 ${deadline}:59`)
  await page.reload()
  await expect(page.getByRole('button', { name: '报送', exact: true })).toBeDisabled()
  const [{ state } = {}] = await query<{ state: string }>('SELECT state FROM "Batch" WHERE id = $1', [batch])
  expect(state).toBe('OPEN')

  const [{ departmentId } = {}] = await query<{ departmentId: string }>(
    'SELECT "departmentId" FROM "Batch" WHERE id = $1',
    [batch],
  )
  await province.goto(`/province/calls/${callId}/departments/${departmentId}`)
  const form = province.getByRole('form', { name: '重新开放' })
  const until = new Date(`${deadline.replace(' ', 'T')}:59+08:00`).getTime() + 30 * minute
  await form.getByLabel('重新开放至').fill(shanghaiInputValue(new Date(until)))
  await form.getByLabel('原因').fill('系统故障，准予补报')
  await form.getByRole('button', { name: '重新开放' }).click()
  await expect(province.getByText(/重新开放/).first()).toBeVisible()
  await expect
    .poll(() => query(`SELECT "reopenedReason" FROM "CallDepartment" WHERE "callId" = $1`, [callId]))
    .toEqual([{ reopenedReason: '系统故障，准予补报' }])
  await province.context().close()

  await page.reload()
  await deliver(page)
  await expect(page.getByText(/演示济南经办人已于 .* 报送$/)).toBeVisible({ timeout: minute })
  await expectAccessible(page)
})

type Item = { number: number; path: string; hash: string; state: string; content: Record<string, unknown> }

/** What was delivered, as the database has it. */
const delivered = () =>
  query<Item>(
    `SELECT i.number, i.path, i.hash, s.state, v.content FROM "BatchItem" i JOIN "Suggestion" s ON s.id = i."suggestionId"
     JOIN "SuggestionVersion" v ON v."suggestionId" = s.id AND v.number = i."versionNumber" WHERE i."batchId" = $1 ORDER BY i.number`,
    [batch],
  )

test('what comes down through the browser is what is in the database: names, hashes, order, cells', async ({
  page,
}) => {
  await signIn(page, 'jinan@demo.test')
  await page.goto(`/department/batches/${batch}`)
  const items = await delivered()
  expect(items.map(({ number, state }) => [number, state])).toEqual([1, 2, 3, 4, 5].map((n) => [n, 'DELIVERED']))

  const table = await download(page, 1)
  const archive = await download(page, 2)
  const manifest = await download(page, 3)
  downloads.table = readFileSync(table.place)
  downloads.archive = readFileSync(archive.place)
  downloads.manifest = readFileSync(manifest.place)
  expect([table.name, archive.name]).toEqual([`${call}汇总表-济南市科学技术局.xlsx`, `${call}-济南市科学技术局.zip`])

  const files = unzipSync(downloads.archive)
  expect(Object.keys(files)).toEqual(items.map(({ path }) => path))
  expect(Object.values(files).map(sha256)).toEqual(items.map(({ hash }) => hash))
  expect(new Set(Object.keys(files).map((path) => path.split('/')[0]))).toEqual(new Set(categories))
  // By title, then the first moved down by the keyboard; slash and colon in their full width.
  expect(Object.keys(files).map((path) => path.split('/')[1])).toEqual(
    [2, 1, 3, 4, 5].map((n, i) => `${i + 1}.=第${n}项：寒区／储能联合研发-示例大学（测试）.docx`),
  )

  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(table.place)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  const cells = (n: number) => Array.from(sheet.getRow(n).values as ExcelJS.CellValue[]).slice(1)
  expect(sheet.getCell('A2').value).toBe('主管部门（盖章）：济南市科学技术局')
  expect(cells(4)).toEqual([
    ...['序号', '项目名称', '合作国别、地区', '产业领域', '项目类型', '关键技术（项）', '当前等级', '预期等级'],
    ...['总投入（万元）', '建议财政支持（万元）', '建议单位', '建议人', '职称/职务', '联系电话'],
  ])
  expect(items.map((_, i) => cells(5 + i))).toEqual(
    items.map(({ number, content: c }) => [
      ...[number, c.title, c.category, c.industry, (c.projectTypes as string[]).join('、'), 2, '3、4', '6、6'],
      ...[1200, 300.5, c.organisation, c.proposer, c.jobTitle, c.phone],
    ]),
  )
  expect(sheet.rowCount).toBe(4 + items.length)
})

test('anybody checks it in the browser: the same, a changed one, a truncated one', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
  await page.goto('/verify')
  await expectAccessible(page)
  const input = page.getByLabel(/把压缩包、汇总表或目录清单拖到这里/)
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
  const zip = downloads.archive
  const list = file('目录清单.csv', downloads.manifest)
  const table = file('汇总表.xlsx', downloads.table)
  const verdict = (title: string | RegExp) =>
    page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: title })

  await input.setInputFiles([file('a.zip', zip), list, table])
  await expect(verdict('一致').filter({ hasText: '目录清单一致' })).toBeVisible()
  await expect(verdict('一致').filter({ hasText: '汇总表一致' })).toBeVisible()
  await expectAccessible(page)

  // One byte inside the first file's content.
  const changed = Buffer.from(zip)
  changed[2000] = (changed[2000] ?? 0) ^ 1
  await input.setInputFiles([file('a.zip', changed), list])
  await expect(verdict('与目录清单不一致')).toContainText(`有改动（1）：${(await delivered())[0]?.path}`)
  await expectAccessible(page)

  await input.setInputFiles([file('a.zip', zip.subarray(0, Math.floor(zip.length / 2))), list])
  await expect(verdict(/读不出来|缺少/)).toBeVisible()
  expect(sent).toEqual([])
})

test('the table for the seal comes as PDF, and is entered in the ledger', async ({ page }) => {
  await signIn(page, 'jinan@demo.test')
  await page.goto(`/department/batches/${batch}`)
  await page.getByRole('button', { name: '生成汇总表（PDF，打印盖章用）' }).click()
  await expect(page.getByText('4 · 汇总表（PDF，打印盖章用）')).toBeVisible({ timeout: minute })
  const { name, place } = await download(page, 4)
  expect(name).toBe(`${call}汇总表-济南市科学技术局.pdf`)
  const { pages, info } = await readPdf(readFileSync(place))
  expect(info).toMatchObject({ Title: `${call}汇总表`, Language: 'zh-CN' })
  const titles = (await delivered()).map(({ number, content }) => `${number}${content.title}`)
  for (const title of titles) expect(pages.join('')).toContain(title)
  expect(pages[0]).toContain('主管部门（盖章）：济南市科学技术局盖章处')
  expect(pages.at(-1)).toContain(`第 ${pages.length} 页 共 ${pages.length} 页`)
})

test('another department finds no door to it', async ({ page }) => {
  await signIn(page, 'qingdao@demo.test')
  expect((await page.goto(`/department/batches/${batch}`))?.status()).toBe(404)
  for (const place of ['exports/1', 'exports/2', 'exports/3', 'exports/4', 'scan', 'letters/1'])
    expect((await page.request.get(`/department/batches/${batch}/${place}`)).status()).toBe(404)
  await page.goto('/department/batches')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Where the call is shown at all, nothing of it waits here.
  const elsewhere = page.getByRole('region', { name: call }).filter({ hasNotText: '已推荐、待报送 0 项' })
  await expect(elsewhere).toHaveCount(0)
  await expect(page.getByRole('table').filter({ hasText: call })).toHaveCount(0)
})
