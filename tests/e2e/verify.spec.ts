import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { archivePlaces } from '@/lib/export/names'
import { tableFile } from '@/lib/export/table-file'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { expect, expectAccessible, test } from '@/tests/support/journey'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const rows = options2026.categories.map(({ value: category }, i) => ({
  number: i + 1,
  suggestion: sampleSuggestion(form, {
    title: `第${i + 1}项联合研发课题`,
    category,
    proposer: `张${i}`,
    phone: `1380000200${i}`,
  }),
}))
const places = archivePlaces(rows.map(({ number, suggestion }) => ({ number, ...suggestion, evidence: [] })))

/** The files of an archive as a department makes it without the portal. */
async function packed(): Promise<Record<string, Uint8Array>> {
  const files = await Promise.all(
    rows.map(
      async ({ suggestion }, i) =>
        [places[i]?.document ?? '', await wordFile(form, suggestion, '测试征集', new Map())] as const,
    ),
  )
  return Object.fromEntries(files)
}

const table = () =>
  tableFile({
    title: '测试征集汇总表',
    department: '测试局',
    date: '2026年11月21日',
    columns: columnsOf(form),
    rows,
  })

async function edited(change: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await table()) as never)
  const [sheet] = book.worksheets
  if (sheet) change(sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const file = (name: string, content: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel(/把压缩包、汇总表或目录清单拖到这里/).setInputFiles(files)
const report = (page: Page, name: string) => page.getByRole('region', { name })

/** Fails the test when the page sends anything with a body. */
function watched(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url())
  })
  return sent
}

test('a ZIP alone: what it shows of itself, and what only its partners could tell', async ({ page }) => {
  const sent = watched(page)
  await page.goto('/verify')
  const files = await packed()
  await choose(page, file('报送.zip', zipSync(files)))
  await expect(report(page, '报送.zip')).toContainText('5 项建议，共 5 个文件')
  await expect(report(page, '报送.zip').getByRole('status')).toContainText('未发现问题')
  await expect(page.getByText('没有目录清单（.csv）')).toBeVisible()
  await expect(page.getByText('没有汇总表（.xlsx）')).toBeVisible()
  await expectAccessible(page)

  // Packed again by hand: a folder more, one number gone, one folder of another name, one file that is no Word file.
  const again = Object.entries(files).flatMap(([path, content], i): [string, Uint8Array][] => {
    if (i === 1) return []
    if (i === 2) return [[`报送/${path.replace('创新领先国家', '欧美国家')}`, content]]
    return [[`报送/${path}`, i === 3 ? new TextEncoder().encode('改过的') : content]]
  })
  await choose(page, file('改过.zip', zipSync(Object.fromEntries(again))))
  const found = report(page, '改过.zip')
  await expect(found.getByRole('alert')).toContainText('4 项有问题')
  await expect(found).toContainText('多了一层文件夹“报送/”')
  await expect(found).toContainText('缺第 2 号')
  await expect(found).toContainText('欧美国家：不是征集通知所列的类别')
  await expect(found).toContainText(/4\..*：不是 Word 文件/)
  await expectAccessible(page)
  expect(sent).toEqual([])
})

test('a 汇总表 alone, sound and edited; with the ZIP the two are compared', async ({ page }) => {
  const sent = watched(page)
  await page.goto('/verify')
  await choose(page, file('汇总表.xlsx', await table()))
  await expect(report(page, '汇总表.xlsx').getByRole('status')).toContainText('未发现问题')
  await expect(page.getByText('没有压缩包（.zip）')).toBeVisible()
  await expectAccessible(page)

  const changed = await edited((sheet) => {
    sheet.getCell('A6').value = 7
    sheet.getCell('N5').value = 13800002000
    sheet.getCell('I7').value = { formula: 'I6*2', result: 2400 }
    sheet.getCell('C8').value = '欧美国家'
    sheet.getCell('L9').value = '张0'
    sheet.getCell('N9').value = '13800002000'
  })
  await choose(page, file('改过.xlsx', changed))
  const found = report(page, '改过.xlsx')
  for (const sentence of [
    '缺第 2 号',
    '联系电话“13800002000”存成了数值',
    '“总投入（万元）”是公式',
    '“欧美国家”',
    '张0在表中不止一项',
  ])
    await expect(found).toContainText(sentence)

  const zip = file('报送.zip', zipSync(await packed()))
  await choose(page, zip, file('汇总表.xlsx', await table()))
  await expect(page.getByRole('status').filter({ hasText: '压缩包与汇总表一致' })).toBeVisible()
  await choose(page, zip, file('改过.xlsx', changed))
  const differs = page.getByRole('alert').filter({ hasText: '压缩包与汇总表不一致' })
  await expect(differs).toContainText('缺少（1）：7.第2项联合研发课题')
  await expect(differs).toContainText('表中为“欧美国家”')
  await expectAccessible(page)
  expect(sent).toEqual([])
})

test('dropped by the mouse; what is cut off, doubled or something else is said in a sentence', async ({ page }) => {
  await page.goto('/verify')
  const area = page.getByText('拖到这里，或从这里选择')
  const bytes = Array.from(zipSync(await packed()))
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(content)], '拖入.zip'))
    return transfer
  }, bytes)
  await area.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(report(page, '拖入.zip').getByRole('status')).toContainText('未发现问题')

  const said = (sentence: string) => expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible()
  const zip = zipSync(await packed())
  await choose(page, file('断.zip', zip.subarray(0, zip.length / 2)))
  await said('“断.zip”读不出来')
  await choose(page, file('a.zip', zip), file('b.zip', zip))
  await said('每种文件请只选择一个')
  await choose(page, file('照片.png', zip))
  await said('“照片.png”不能在这里核对')
  const inside = Object.values(unzipSync(zip))[0] ?? new Uint8Array()
  await choose(page, file('表.xlsx', inside))
  await said('没有找到汇总表的表头')
})
