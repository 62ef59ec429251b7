import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { bundleForm, exportedBundle, outsider } from '@/tests/support/bundle-files'
import { objectTo, rejectObjection, sendDecisions } from '@/tests/support/decision-journey'
import { recommend, stateOf } from '@/tests/support/desk-journey'
import { disguise } from '@/tests/support/disguise'
import { acceptBatch, background, deliverBatch, dropBundle, importList } from '@/tests/support/intake-journey'
import { inventCall } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { readPdf } from '@/tests/support/pdf-pages'
import { confirm, foundPair, inventText, ownWords, submitAs } from '@/tests/support/screening-journey'
import { readSheet } from '@/tests/support/workbooks'

// The whole year of the province in one: three departments deliver, one of them by e-mail; a copy of a funded project hides among it.

const mark = randomUUID().slice(0, 6)
const own = { title: `寒区储能联合研发${mark}`, overview: inventText() }
const funded = { title: `已立项的海冰观测装备${mark}`, summary: inventText() }
const copied = { title: `极区探测系统合作攻关${mark}`, overview: disguise(funded.summary) }
const province = 'province@demo.test'
const officer = 'qingdao@demo.test'
const words = {
  judged: '概述换用繁体字、调整语序后逐句相同',
  decided: '与已立项项目内容重复',
  objected: '应用海域不同',
  answered: '研究内容逐句相同，维持原决定',
}

let call: string
let callId: string
let copyId: string
let pair: string

test.describe.configure({ mode: 'serial', retries: 0 })
test.setTimeout(300_000)
test.beforeAll(async () => {
  call = await inventCall()
  callId = (await query<{ id: string }>('SELECT id FROM "Call" WHERE title = $1', [call]))[0]?.id ?? ''
})

const signedIn = async (page: Page, login: string) => {
  await page.context().clearCookies()
  await signIn(page, login)
}
const downloaded = async (arriving: Promise<Download>) =>
  new Blob([await readFile(await (await arriving).path())]).stream()
const desk = () => `/province/screening?call=${callId}`
const rowOfCopy = (page: Page) =>
  page.getByRole('row').filter({ hasText: copied.title }).filter({ hasText: funded.title })
/** Of what the history's records have in common with a suggestion. */
const foundRecord = async (id: string) =>
  (
    await query<{ id: string }>(
      'SELECT id FROM "DuplicatePair" WHERE flagged AND "suggestionId" = $1 AND "otherRecordId" IS NOT NULL',
      [id],
    )
  )[0]?.id

test('two departments deliver through the portal, and the province takes their batches in', async ({
  page,
  browser,
}) => {
  const original = await submitAs(browser, 'proposer@demo.test', own, call)
  const copy = await submitAs(browser, 'proposer2@demo.test', copied, call)
  copyId = copy.id
  for (const [login, id] of [
    ['jinan@demo.test', original.id],
    [officer, copy.id],
  ] as const) {
    await signedIn(page, login)
    await recommend(page, id)
    await deliverBatch(page, call)
    await signedIn(page, province)
    // The home says what waits, and each number leads to its list.
    await page.getByRole('link', { name: /^待签收的批次/ }).click()
    await page.waitForURL('**/province/batches?state=waiting')
    await page.getByRole('row').filter({ hasText: call }).getByRole('link').click()
    await page.waitForURL(/\/province\/batches\/[0-9a-f-]{36}$/)
    await acceptBatch(page, 1)
    expect(await stateOf(id)).toBe('SCREENING')
  }
  for (const place of ['/province', '/province/batches', '/province/batches?state=received']) {
    await page.goto(place)
    await expectAccessible(page)
  }
})

test('a third department’s bundle comes by e-mail and joins them; what it copied from the first is found', async ({
  page,
}) => {
  await signedIn(page, province)
  const seed = 200_000 + (Date.now() % 100_000)
  const members = [0, 1].map((i) => {
    const title = `${['高寒电站', '北方微网'][i]}储能攻关${mark}`
    return { content: outsider(seed + i, { ...ownWords(), title, overview: disguise(own.overview) }) }
  })
  const { archive, table } = await exportedBundle(bundleForm, members)
  await dropBundle(page, call, '烟台市科学技术局', archive, table)
  const arriving = page.waitForEvent('download', background)
  await page.getByRole('link', { name: '导出核对报告（XLSX）' }).click(background)
  const sheet = JSON.stringify(await readSheet(await downloaded(arriving), '逐项核对'))
  for (const { content } of members) expect(sheet).toContain(content.title)
  await page.getByRole('button', { name: '接收 2 项为批次' }).click(background)
  await page.getByRole('link', { name: '打开批次，签收并受理' }).click(background)
  await acceptBatch(page, 2)
  const [first] = await query<{ id: string }>('SELECT id FROM "Suggestion" WHERE title = $1', [own.title])
  const outside = await query<{ id: string }>(
    `SELECT id FROM "Suggestion" WHERE origin = 'OUTSIDE' AND "callId" = $1`,
    [callId],
  )
  expect(outside).toHaveLength(2)
  for (const { id } of outside) await foundPair(first?.id ?? '', id)
  // What came by e-mail is in the 查重报告 like anything else, and can be had alone.
  const alone = await page.request.get(`/province/screening/export?call=${callId}&source=OUTSIDE`)
  const pairs = await readSheet(new Blob([Uint8Array.from(await alone.body())]).stream(), '相似对')
  for (const { content } of members) expect(JSON.stringify(pairs)).toContain(content.title)
  for (const pair of pairs.slice(1)) expect(JSON.stringify(pair)).toContain('系统外材料')

  // Three that hang together are shown as a group, and that this says nothing of each two of them.
  await page.goto(`/province/screening/groups?call=${callId}`)
  const group = page.getByRole('region', { name: /^第 \d+ 组/ }).filter({ hasText: own.title })
  for (const { content } of members) await expect(group.getByText(content.title)).toBeVisible()
  await expect(group.getByText(/直接检出相似：〔/).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto('/province/departments')
  await page.getByRole('navigation', { name: '征集' }).getByRole('link', { name: call }).click()
  for (const department of ['济南市', '青岛市', '烟台市'])
    await expect(page.getByRole('row').filter({ hasText: department }).getByText('已报送').first()).toBeVisible()
})

test('the history is imported: everything is compared anew by the portal’s own process, and the page says how far it is', async ({
  page,
}) => {
  await signedIn(page, province)
  const others = Array.from({ length: 60 }, (_, i) => `SD-${mark}-${i},${inventText().slice(0, 24)},示例大学,2022,`)
  const rows = [
    '项目编号,项目名称,承担单位,年度,摘要',
    ...others,
    `SD-${mark},${funded.title},示例研究院,2023,${funded.summary}`,
  ]
  const [before] = await query<{ runs: number }>('SELECT count(*)::int4 AS runs FROM "ScreeningRun"')
  await importList(page, `立项清单${mark}`, rows)
  await expect(page.getByText('所有行都已导入。')).toBeVisible(background)
  await page.goto(desk())
  await expect(page.getByText('正在全部重新查重')).toBeVisible()
  await expectAccessible(page)
  // Not loaded again: the row arrives by itself.
  await expect(rowOfCopy(page)).toBeVisible({ timeout: 120_000 })
  await page.goto('/province/screening/engine')
  await expect(page.getByText('进行中', { exact: true })).toHaveCount(0, { timeout: 120_000 })
  await expectAccessible(page)
  await expect.poll(() => foundRecord(copyId)).toBeTruthy()
  pair = (await foundRecord(copyId)) ?? ''
  const runs = await query<{ failure: string }>('SELECT failure FROM "ScreeningRun" ORDER BY "requestedAt"')
  const fresh = runs.slice(before?.runs)
  expect(fresh.length).toBeGreaterThan(0)
  expect(fresh.filter(({ failure }) => failure !== '')).toEqual([])
})

test('the disguised copy is read side by side, judged by keyboard, and reported', async ({ page }) => {
  await signedIn(page, province)
  await page.goto(desk())
  await rowOfCopy(page).getByRole('link', { name: copied.title }).click()
  await page.waitForURL(`**/province/screening/${pair}?call=*`)
  await expect(page.getByText(funded.title).first()).toBeVisible()
  await expect(page.getByText(/最长连续相同 \d+ 字/).first()).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.locator('#one-1')).toBeFocused()
  await expect(page.locator('#other-1')).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByRole('textbox', { name: '判定理由' })).toBeFocused()
  await page.keyboard.type(words.judged)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已记录判定。')).toBeVisible()

  await page.goto(`${desk()}&tab=judged`)
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出查重报告（XLSX）' }).click()
  const report = JSON.stringify(await readSheet(await downloaded(arriving), '相似对'))
  for (const said of [copied.title, funded.title, words.judged]) expect(report).toContain(said)
  const printed = await page.request.get(`/province/screening/report?pair=${pair}`)
  const { text } = await readPdf(await printed.body())
  for (const said of [copied.title, funded.title, words.judged]) expect(text).toContain(said)
})

test('it is excluded, its department told why; the department objects, the province answers', async ({
  page,
  browser,
}) => {
  await signedIn(page, province)
  await page.goto('/province/decisions')
  await expectAccessible(page)
  await page.goto(`/province/decisions/${copyId}`)
  await confirm(page, '重复不纳入', '理由', words.decided)
  await expect.poll(() => stateOf(copyId)).toBe('EXCLUDED')
  await sendDecisions(page, '青岛', copyId, callId)

  const department = await (await browser.newContext()).newPage()
  await signIn(department, officer)
  const card = await objectTo(department, copied.title, words.decided, words.objected)
  await expect(department.getByText(funded.title)).toHaveCount(0)
  await rejectObjection(page, copied.title, words.answered)
  await department.reload()
  await expect(card.getByText(words.answered)).toBeVisible()
})

test('supervision counts it, reads the decision, and follows all of it in the trail', async ({ page }) => {
  await signedIn(page, 'supervisor@demo.test')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^重复不纳入/ }).click()
  await page.waitForURL('**/supervisor/decisions?to=EXCLUDED')
  const row = page.getByRole('row').filter({ hasText: copied.title })
  await expect(row.getByText(words.decided)).toBeVisible()
  await expect(row.getByText('异议不成立，维持原决定')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/supervisor/insight?call=${callId}`)
  await expect(page.getByRole('region', { name: /^相似内容的检出与判定（单位/ })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/supervisor/insight/suggestions?call=${callId}`)
  await expect(page.getByRole('heading', { name: '共 4 份' })).toBeVisible()
  // Counts, not texts: nothing in the list opens a suggestion.
  await expect(page.getByText(copied.title)).toBeVisible()
  await expect(page.getByRole('link', { name: copied.title })).toHaveCount(0)
  await expectAccessible(page)
  const sentences = page.getByRole('table', { name: '操作日志' }).getByRole('rowheader')
  await page.goto(`/trail?subject=${copyId}`)
  for (const done of ['认定重复，不纳入', '提出了异议', '答复了异议'])
    await expect(sentences.filter({ hasText: done }).first()).toBeVisible()
  await page.goto(`/trail?subject=pair:${pair}`)
  await expect(sentences.filter({ hasText: '判定了' }).first()).toBeVisible()
  for (const action of [
    'batch.delivered',
    'batch.accepted',
    'bundle.taken',
    'history.imported',
    'screening.reported',
  ]) {
    await page.goto(`/trail?action=${action}`)
    await expect(sentences.first()).toBeVisible()
  }
  await page.getByRole('button', { name: '立即核对' }).click()
  await expect(page.getByRole('status').filter({ hasText: /共 \d+ 条，首尾相接/ })).toBeVisible()
})
