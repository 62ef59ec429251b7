import { randomUUID } from 'node:crypto'
import { decide, desk, passChecks, stateOf } from '@/tests/support/desk-journey'
import { png } from '@/tests/support/file-content'
import { inventCall } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, signIn, test } from '@/tests/support/journey'
import { addOfficer, addProposer, addSubmitted } from '@/tests/support/journey-suggestions'
import { storeDraft } from '@/tests/support/stored-draft'

const officer = 'jinan@demo.test'
const titled = (words: string) => `${words}的演示项目${randomUUID().slice(0, 6)}`
let call: string
test.beforeAll(async () => {
  call = await inventCall()
})

test('claimed, remarked by selecting words, returned, corrected, checked and recommended', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const owner = await addProposer('return-loop')
  const title = titled('退回再推荐')
  const id = await addSubmitted(owner.id, call, { title })
  await signIn(page, officer)
  await page.getByRole('navigation', { name: '征集' }).getByRole('link', { name: call }).click()
  await page.waitForURL(/[?&]call=/)
  await page.getByRole('link', { name: '去审核' }).click()
  await page.getByRole('searchbox').fill(title)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '领取办理' }).click()
  await expect(page.getByText('由您办理，自')).toBeVisible()

  // What is not done yet says so beside the button that needs it.
  await expect(page.getByText('审核要点还没有逐项回答')).toBeVisible()

  await page.locator('#read-overview p').last().selectText()
  await page.getByRole('button', { name: '对选中文字提意见' }).click()
  const remark = page.getByRole('form', { name: '提出修改意见' })
  await expect(remark.getByLabel('引用的原文')).toHaveValue(/样机一套/)
  await remark.getByLabel('修改意见').fill('请写明样机的指标。')
  await remark.getByRole('button', { name: /引用条款/ }).click()
  await remark.getByRole('button', { name: '记下意见' }).click()
  await expect(page.getByText('已记下意见').first()).toBeVisible()
  await expect(page.locator('#read-overview').getByText('请写明样机的指标。')).toBeVisible()

  await decide(page, '退回修改', '概述缺少指标')
  await expect.poll(() => stateOf(id)).toBe('RETURNED')

  const proposer = await (await browser.newContext()).newPage()
  await signIn(proposer, owner.email)
  await proposer.goto(`/proposer/suggestions/${id}?section=overview`)
  await expect(proposer.getByText('请写明样机的指标。').first()).toBeVisible()
  await proposer.goto(`/proposer/suggestions/${id}/submit`)
  await proposer.getByLabel('我已阅读并接受上述承诺书').check()
  await proposer.getByRole('button', { name: /^提交到/ }).click()
  await expect.poll(() => stateOf(id)).toBe('SUBMITTED')

  await page.goto(desk(id))
  await expect(page.getByRole('region', { name: '自您上次查看以来的变化' })).toBeVisible()
  await passChecks(page)
  await decide(page, '推荐')
  await expect.poll(() => stateOf(id)).toBe('RECOMMENDED')
  await proposer.goto('/notices')
  await expect(proposer.getByText('指南建议已获推荐').first()).toBeVisible()
  await proposer.context().close()
})

test('two officers at once: the second is told by whom', async ({ page, browser }) => {
  const id = await addSubmitted((await addProposer('two-officers')).id, call, { title: titled('两人同时办理') })
  const colleague = await addOfficer('演示济南经办人二')
  await signIn(page, officer)
  const second = await (await browser.newContext()).newPage()
  await signIn(second, colleague.email)
  await page.goto(desk(id))
  await second.goto(desk(id))
  await decide(page, '不予推荐', '不符合征集方向')
  await expect.poll(() => stateOf(id)).toBe('DECLINED')
  await decide(second, '不予推荐', '同意不推荐')
  await expect(second.getByRole('alert').filter({ hasText: '演示济南经办人已于' })).toBeVisible()
  await second.context().close()
})

test('whoever steps aside is led out, and does not come in again', async ({ page }) => {
  const title = titled('须回避')
  const id = await addSubmitted((await addProposer('conflict')).id, call, { title })
  await signIn(page, officer)
  await page.goto(desk(id))
  await page.getByRole('button', { name: '申请回避' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('回避理由').fill('与建议人有亲属关系')
  await dialog.getByRole('button', { name: '申请回避' }).click()
  await page.waitForURL('**/department/suggestions')
  await page.getByRole('navigation', { name: '征集' }).getByRole('link', { name: call }).click()
  await page.waitForURL(/[?&]call=/)
  await expect(page.getByText(title)).toHaveCount(0)
  await expect(page.getByText(/您已对 \d+ 份建议申请回避/)).toBeVisible()
  expect((await page.request.get(desk(id))).status()).toBe(404)
})

test('every screen of the desk is accessible, on wide screens and on the phone', async ({ page }) => {
  test.setTimeout(180_000)
  const id = await addSubmitted((await addProposer('accessible')).id, call, { title: titled('无障碍检查') })
  await signIn(page, officer)
  for (const place of ['/department', '/department/suggestions?tab=all', desk(id)]) {
    await page.goto(place)
    await expectAccessible(page)
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible()
  await page.getByRole('checkbox', { name: /启用快捷键/ }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('another department comes to none of it', async ({ page }) => {
  const title = titled('外部门看不到')
  const id = await addSubmitted((await addProposer('stranger')).id, call, { title })
  await signIn(page, 'qingdao@demo.test')
  expect((await page.request.get(desk(id))).status()).toBe(404)
  await page.goto(`/department/suggestions?tab=all&q=${encodeURIComponent(title)}`)
  await expect(page.getByText('没有符合条件的建议')).toBeVisible()
  await expect(page.getByRole('link', { name: /^全部/ })).toContainText('0')
})

test('evidence is fetched for its preview only when that is opened: the reading is recorded', async ({
  page,
  browser,
}) => {
  const owner = await addProposer('preview')
  const id = await storeDraft(owner.email, call)
  const proposer = await (await browser.newContext()).newPage()
  await signIn(proposer, owner.email)
  await proposer.goto(`/proposer/suggestions/${id}?section=maturity`)
  const list = proposer.getByRole('region', { name: '整份建议的佐证附件' }).last()
  const file = { name: '现场照片.png', mimeType: 'image/png', buffer: await png() }
  await list.getByLabel('添加整份建议的佐证附件').setInputFiles(file)
  await expect(list.getByRole('link', { name: file.name })).toBeVisible()
  await proposer.goto(`/proposer/suggestions/${id}/submit`)
  await proposer.getByLabel('我已阅读并接受上述承诺书').check()
  await proposer.getByRole('button', { name: /^提交到/ }).click()
  await expect.poll(() => stateOf(id)).toBe('SUBMITTED')
  await proposer.context().close()

  await signIn(page, officer)
  const fetched: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/preview')) fetched.push(request.url())
  })
  await page.goto(desk(id), { waitUntil: 'networkidle' })
  await expect(page.getByRole('link', { name: file.name })).toBeVisible()
  expect(fetched).toEqual([])
  await page.getByRole('button', { name: `预览 ${file.name}` }).click()
  await expect(page.getByRole('img', { name: `预览 ${file.name}` })).toBeVisible()
  expect(fetched).toHaveLength(1)
  await page.getByRole('button', { name: `收起 ${file.name}` }).click()
  await expect(page.getByRole('img', { name: `预览 ${file.name}` })).toHaveCount(0)
})

test('a window that cannot be fetched says so, and opens at the next press', async ({ page, context }) => {
  const id = await addSubmitted((await addProposer('no-network')).id, call, { title: titled('断网') })
  await signIn(page, officer)
  await page.goto(desk(id), { waitUntil: 'networkidle' })
  await context.setOffline(true)
  await page.getByRole('button', { name: '申请回避' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '窗口没有打开' })).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await context.setOffline(false)
  await page.getByRole('button', { name: '申请回避' }).click()
  await expect(page.getByRole('alertdialog', { name: '申请回避这份建议' })).toBeVisible()
  await expect(page.getByText('窗口没有打开')).toHaveCount(0)
})
