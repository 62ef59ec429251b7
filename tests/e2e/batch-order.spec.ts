import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { openBatch } from '@/tests/support/intake-journey'
import { inventCall } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, signIn, test } from '@/tests/support/journey'
import { addProposer, addRecommended } from '@/tests/support/journey-suggestions'

// In the order in which they arrive; by pinyin: 白 陈 丁 方.
const members = [
  { title: '丁类电池联合研发', category: '日韩' },
  { title: '白光器件联合研发', category: '上合组织成员国' },
  { title: '方舱装备联合研发', category: '日韩' },
  { title: '陈化工艺联合研发', category: '港澳台地区' },
]

test.describe.configure({ mode: 'serial', retries: 0 })
test.setTimeout(300_000)

let place: string
test.beforeAll(async ({ browser }) => {
  const call = await inventCall()
  for (const [i, member] of members.entries()) {
    const owner = await addProposer('order')
    await addRecommended(owner.id, call, { ...member, proposer: `张${i}`, phone: `1380000300${i}` })
  }
  const page = await browser.newPage()
  await signIn(page, 'jinan@demo.test')
  await openBatch(page, call)
  place = page.url()
  await page.close()
})
test.beforeEach(async ({ page }) => {
  await signIn(page, 'jinan@demo.test')
  await page.goto(place)
})

const list = (page: Page) => page.getByRole('form', { name: '顺序' })
const rows = (page: Page) => list(page).getByRole('listitem')
/** The list as it reads: “1丁”, “2白” … */
const shown = (page: Page) =>
  rows(page).evaluateAll((items) => items.map((item) => (item.textContent ?? '').slice(0, 2)))
/** The tree, wherever in it each file lies: “1.丁”, “2.白” … in the order of the numbers. */
const inTree = async (page: Page) =>
  (
    await page
      .getByRole('region', { name: '3. 压缩包预览' })
      .getByText(/^\d\.\S/)
      .allTextContents()
  )
    .map((name) => name.slice(0, 3))
    .sort()

async function expectOrder(page: Page, order: string) {
  const marks = [...order]
  await expect.poll(() => shown(page)).toEqual(marks.map((mark, i) => `${i + 1}${mark}`))
  await expect.poll(() => inTree(page)).toEqual(marks.map((mark, i) => `${i + 1}.${mark}`))
}

async function save(page: Page) {
  await list(page).getByRole('button', { name: '保存顺序' }).click()
  await expect(page.getByText('顺序已保存')).toBeVisible()
}

async function exported(page: Page, label: RegExp): Promise<Buffer> {
  const card = page.getByRole('region', { name: '4. 导出' })
  await card.getByRole('button', { name: label }).click()
  await expect(card.getByText(/已生成，编号 \d+/)).toBeVisible()
  const number = /编号 (\d+)/.exec((await card.getByText(/已生成，编号 \d+/).textContent()) ?? '')?.[1]
  const arriving = page.waitForEvent('download')
  await card.getByRole('link', { name: `下载 编号 ${number}`, exact: true }).click()
  return readFileSync(await (await arriving).path())
}

async function sheetOf(bytes: Buffer) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  return {
    book,
    sheet,
    titles: () => [5, 6, 7, 8].map((n) => `${sheet.getCell(n, 1).value}${sheet.getCell(n, 2).text[0]}`),
  }
}

test('by rule, by the mouse and by the keyboard; list, tree, files and table have the same numbers', async ({
  page,
}) => {
  await expectOrder(page, '丁白方陈')
  await page.getByLabel('排序方式').selectOption({ label: '按项目名称（拼音）' })
  await page.getByRole('button', { name: '排序' }).click()
  await expect(page.getByText('已重新排序')).toBeVisible()
  await expectOrder(page, '白陈丁方')

  // The last onto the first, as a hand does it.
  const [from, to] = [await rows(page).nth(3).boundingBox(), await rows(page).nth(0).boundingBox()]
  if (!from || !to) throw new Error('no rows')
  await page.mouse.move(from.x + 200, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 200, to.y + to.height, { steps: 8 })
  await page.mouse.move(to.x + 200, to.y + to.height / 2, { steps: 2 })
  await page.mouse.up()
  await expect.poll(() => shown(page)).toEqual(['1方', '2白', '3陈', '4丁'])
  await save(page)
  await expectOrder(page, '方白陈丁')

  await rows(page).first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(list(page).getByText('移到第 2 项，共 4 项')).toBeAttached()
  await expect(rows(page).nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(rows(page).nth(2)).toBeFocused()
  await save(page)
  await expectOrder(page, '白陈方丁')
  await expectAccessible(page)

  await page.reload()
  await expectOrder(page, '白陈方丁')
  const files = Object.keys(unzipSync(await exported(page, /压缩包/)))
  expect(files.map((path) => path.replace(/(\d\..).*/, '$1'))).toEqual([
    '上合组织成员国/1.白',
    '港澳台地区/2.陈',
    '日韩/3.方',
    '日韩/4.丁',
  ])
  await page.reload()
  const { titles } = await sheetOf(await exported(page, /汇总表（XLSX）/))
  expect(titles()).toEqual(['1白', '2陈', '3方', '4丁'])
})

test('an edited 汇总表 comes back: cells that differ are shown, its order and remarks are taken over', async ({
  page,
}) => {
  const { book, sheet } = await sheetOf(await exported(page, /汇总表（XLSX）/))
  const contents = [5, 6, 7, 8].map((n) => Array.from(sheet.getRow(n).values as ExcelJS.CellValue[]).slice(1))
  // Turned round with their numbers, a phone mistyped, a column of remarks added at the end.
  for (const [i, content] of contents.toReversed().entries()) sheet.getRow(5 + i).values = content
  sheet.getCell('N5').value = '13899999999'
  sheet.getCell('O4').value = '备注'
  sheet.getCell('O6').value = '与济南大学联合申报'

  const card = page.getByRole('region', { name: '核对改过的汇总表' })
  const bytes = Array.from(new Uint8Array(await book.xlsx.writeBuffer()))
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(content)], '改过的汇总表.xlsx'))
    return transfer
  }, bytes)
  await card.getByText('修改过的汇总表（.xlsx').dispatchEvent('drop', { dataTransfer: dropped })

  await expect(card.getByRole('status').filter({ hasText: '与门户不一致' })).toContainText('顺序不同')
  const cells = card.getByRole('table', { name: '单元格的不同' })
  await expect(cells.getByRole('row')).toHaveCount(2)
  await expect(cells.getByRole('row').nth(1)).toContainText(/4\.丁类电池联合研发.*联系电话.*13899999999.*13800003000/)
  await expect(card.getByRole('table', { name: '备注的不同' })).toContainText('方舱装备联合研发')
  await expectAccessible(page)

  await card.getByRole('button', { name: '采用表中的顺序' }).click()
  await expectOrder(page, '丁方陈白')
  await card.getByRole('button', { name: '采用表中的备注（1）' }).click()
  await expect(rows(page).nth(1)).toContainText('备注：与济南大学联合申报')
  // What was taken over is no difference any more; the proposer's own words stay as they were submitted.
  await expect(card.getByRole('button', { name: /^采用/ })).toHaveCount(0)
  await expect(cells.getByRole('row')).toHaveCount(2)

  await page.reload()
  const after = await sheetOf(await exported(page, /汇总表（XLSX）/))
  expect(after.titles()).toEqual(['1丁', '2方', '3陈', '4白'])
  expect(after.sheet.getCell('N5').value).toBe('13800003000')
  expect([4, 5, 6].map((n) => after.sheet.getCell(n, 15).text)).toEqual(['备注', '', '与济南大学联合申报'])
})
