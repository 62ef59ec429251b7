import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { objectTo, rejectObjection, sendDecisions } from '@/tests/support/decision-journey'
import { expect, expectAccessible, signIn, test } from '@/tests/support/journey'
import { readPdf } from '@/tests/support/pdf-pages'
import { bringToProvince, confirm, foundPair, inventText, submitAs } from '@/tests/support/screening-journey'

const province = 'province@demo.test'
const titled = (words: string) => `${words}${randomUUID().slice(0, 6)}`
const disguised = (text: string) => `本课题结合本地产业基础提出。${text.slice(18)}预计三年内推广应用。`

test('a disguised copy is found, judged by keyboard, reported, decided, objected to and answered', async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000)
  const text = inventText()
  const [title, copied] = [titled('原有联合研发'), titled('换名的合作攻关')]
  const original = await submitAs(browser, 'proposer@demo.test', { title, overview: text })
  const copy = await submitAs(browser, 'proposer2@demo.test', { title: copied, overview: disguised(text) })
  const pair = await foundPair(original.id, copy.id)

  // The copy's department, before it recommends: that there is something, not what.
  const department = await (await browser.newContext()).newPage()
  await signIn(department, 'qingdao@demo.test')
  await department.goto(`/department/suggestions/${copy.id}`)
  await expect(department.getByText('本部门以外有相似内容')).toBeVisible()
  expect(await department.content()).not.toContain(title)
  expect((await department.request.get(`/department/suggestions/${copy.id}/similar/${pair}`)).status()).toBe(404)
  await expectAccessible(department)

  await bringToProvince(original.id)
  await bringToProvince(copy.id)
  await signIn(page, province)
  await page.getByRole('link', { name: '查重工作台' }).first().click()
  await expect(page.getByText(/查重误差（2026-11-21 测定/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: copied }).first().click()
  await page.waitForURL(`**/province/screening/${pair}?call=*`)
  await expect(page.getByText(/最长连续相同 \d+ 字/).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: '去判定' }).click()
  await expect(page.getByRole('radio', { name: /重复不纳入/ })).toBeInViewport()

  // From passage to passage, on both sides at once; then a verdict, all by keyboard.
  await page.keyboard.press('n')
  await expect(page.locator('#one-1')).toBeFocused()
  await expect(page.locator('mark[data-passage="1"][data-current]')).not.toHaveCount(0)
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { name: /重复不纳入/ })).toBeChecked()
  await expect(page.getByRole('textbox', { name: '判定理由' })).toBeFocused()
  await page.keyboard.type('概述除首尾两句外逐句相同')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已记录判定。')).toBeVisible()
  await expect(page.getByText('概述除首尾两句外逐句相同')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.goto('/province/screening?tab=judged')
  await page.getByRole('link', { name: '导出查重报告（XLSX）' }).click()
  expect((await download).suggestedFilename()).toMatch(/查重报告\.xlsx$/)
  await page.goto(`/province/screening/${pair}`)
  const print = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出这一对（PDF）' }).click()
  const printed = await readPdf(readFileSync(await (await print).path()))
  for (const words of [
    '概述除首尾两句外逐句相同',
    text.slice(30, 60),
    '查重引擎',
    `第 1 页 共 ${printed.pages.length} 页`,
  ])
    expect(printed.text).toContain(words)

  await page.goto(`/province/decisions/${copy.id}`)
  await expectAccessible(page)
  await confirm(page, '重复不纳入', '理由', '与已有建议内容重复')
  await expect(page.getByText('这份建议现在是')).toHaveCount(0)
  await sendDecisions(page, '青岛', copy.id)
  const card = await objectTo(department, copied, '与已有建议内容重复', '应用场景不同')
  await rejectObjection(page, copied, '研究内容相同，维持原决定')
  await department.reload()
  await expect(card.getByText('研究内容相同，维持原决定')).toBeVisible()

  await copy.page.goto('/proposer')
  await expect(copy.page.getByText(/省科技厅认定重复，不纳入遴选。理由：与已有建议内容重复/)).toBeVisible()
  expect(await copy.page.content()).not.toContain(title)
})

test('read blind, the page’s source does not say whose it is; whoever steps aside does not come in again', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const text = inventText()
  const [title, copied] = [titled('匿名原件'), titled('匿名副本')]
  const original = await submitAs(browser, 'proposer@demo.test', { title, overview: text })
  const copy = await submitAs(browser, 'proposer2@demo.test', { title: copied, overview: disguised(text) })
  const pair = await foundPair(original.id, copy.id)
  await bringToProvince(original.id)
  await bringToProvince(copy.id)
  await signIn(page, province)
  await page.goto('/province/screening')
  const desk = page.getByRole('form', { name: '查重工作方式' })
  await desk.getByLabel('匿名阅读').check()
  await desk.getByRole('button', { name: '保存工作方式' }).click()
  await expect(page.getByText('已保存工作方式。')).toBeVisible()
  for (const place of ['/province/screening', `/province/screening/${pair}`]) {
    await page.goto(place)
    const source = await page.content()
    expect([title, copied, '示例大学（测试）'].filter((secret) => source.includes(secret))).toEqual([])
  }
  const report = await page.request.get(`/province/screening/report?pair=${pair}`)
  const { text: printed } = await readPdf(await report.body())
  expect(printed).toContain('匿名：项目名称、人员和单位已隐去')
  expect([title, copied, '示例大学（测试）'].filter((secret) => printed.includes(secret))).toEqual([])
  await page.goto(`/province/screening/${pair}`)
  await expect(page.getByText('匿名阅读：')).toBeVisible()
  await page.getByRole('button', { name: '申请回避' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('回避理由').fill('与建议人有亲属关系')
  await dialog.getByRole('button', { name: '申请回避' }).click()
  await page.waitForURL('**/province/screening')
  for (const place of [
    `/province/screening/${pair}`,
    `/province/decisions/${copy.id}`,
    `/province/decisions/${original.id}`,
  ])
    expect((await page.request.get(place)).status()).toBe(404)
  await page.getByRole('form', { name: '查重工作方式' }).getByLabel('匿名阅读').uncheck()
  await page.getByRole('form', { name: '查重工作方式' }).getByRole('button', { name: '保存工作方式' }).click()
  await expect(page.getByText('已保存工作方式。')).toBeVisible()
})
