import type { Page } from '@playwright/test'
import { residentCheck } from '@/lib/identity/rules'
import { filledWordFile } from '@/tests/support/filled-word-file'
import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { mailedLink } from '@/tests/support/mailbox'

const password = 'kunyu peach 41 lantern'
const identity = '11999919800101711'
const titles = ['来稿甲：寒区储能联合研发', '来稿乙：海水提铀联合研发'] as const
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let call: string
test.describe.configure({ mode: 'serial', retries: 0 })
test.setTimeout(240_000)
test.beforeAll(async () => {
  call = await inventCall()
})

async function goToList(page: Page) {
  await page.goto('/department/mailed-drafts')
  await page.getByRole('navigation', { name: '征集' }).getByRole('link', { name: call }).click()
  await page.waitForURL(/[?&]call=/)
  await expect(page.getByRole('region', { name: '拖入文件' })).toContainText(call)
}

async function inviteTo(page: Page, title: string, email: string) {
  await goToList(page)
  await page.getByRole('link', { name: title }).click()
  await page.getByLabel('建议人的邮箱').fill(email)
  await page.getByRole('button', { name: /发送邀请$/ }).click()
  await expect(page.getByText('邀请已发出')).toBeVisible()
}

const suggestions = () =>
  query<{ state: string; email: string; title: string }>(
    `SELECT s.state, a.email, s.title FROM "Suggestion" s JOIN "Account" a ON a.id = s."ownerId" JOIN "Call" c ON c.id = s."callId" WHERE c.title = $1`,
    [call],
  )

test('files that came by e-mail are dropped in at once; what cannot be read says why', async ({ page }) => {
  await signIn(page, 'jinan@demo.test')
  await goToList(page)
  await expectAccessible(page)
  const files = await Promise.all(
    titles.map(async (title, i) => ({
      name: `来稿${i + 1}.docx`,
      mimeType: docx,
      buffer: Buffer.from(await filledWordFile({ title, overview: i === 0 ? '' : '概述。' })),
    })),
  )
  const pdf = { name: '扫描件.docx', mimeType: docx, buffer: Buffer.from('%PDF-1.7') }
  await page.getByLabel(/Word 文件（.docx/).setInputFiles([...files, pdf])
  await expect(page.getByText('已代收 2 份，未能读取 1 份。')).toBeVisible()
  await expect(page.getByText('扫描件.docx：这不是 Word 文件')).toBeVisible()
  await expect(page.getByRole('link', { name: titles[0] })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: titles[0] }).click()
  await expect(page.getByRole('region', { name: /文件中没有的栏目/ })).toContainText('项目概述')
  await expect(page.getByRole('region', { name: /读到的内容/ })).toContainText('宽温域电解质界面调控技术a')
  await page.getByLabel('建议人的邮箱').fill('没有写完@')
  await page.getByRole('button', { name: '发送邀请' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '邮箱地址' }).first()).toBeVisible()
  await expectAccessible(page)
})

test('the proposer follows the link, registers, sees the report, and only then it is theirs', async ({
  page,
  browser,
}) => {
  const email = 'sender@example.test'
  await signIn(page, 'jinan@demo.test')
  await inviteTo(page, titles[0], email)
  const link = await mailedLink(email)

  const proposer = await (await browser.newContext()).newPage()
  await proposer.goto(link)
  await expect(proposer.getByRole('region', { name: '济南市科学技术局代收了一份指南建议' })).toBeVisible()
  await expect(proposer.getByText(titles[0])).toHaveCount(0)
  await expectAccessible(proposer)
  await proposer.getByRole('link', { name: '建议人注册' }).first().click()
  await proposer.getByLabel('姓名').fill('来稿的人')
  await proposer.getByLabel('职称/职务').fill('研究员')
  const search = proposer.getByRole('combobox', { name: '建议单位' })
  await search.fill('泉城')
  await expect(proposer.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await search.press('Enter')
  await proposer.getByLabel('证件号码').fill(identity + residentCheck(identity))
  await proposer.getByLabel('邮箱').fill(email)
  await proposer.getByLabel('手机号').fill('19900000711')
  await proposer.getByRole('textbox', { name: '口令' }).fill(password)
  await proposer.getByRole('button', { name: '提交注册' }).click()
  await proposer.waitForURL('**/register/sent')
  await proposer.goto(await mailedLink(email))
  await proposer.getByRole('button', { name: '确认邮箱，启用账号' }).click()
  await proposer.waitForURL('**/sign-in?notice=confirmed')

  await proposer.goto(link)
  await proposer.getByRole('link', { name: '登录并核对' }).click()
  await proposer.getByLabel('邮箱或手机号').fill(email)
  await proposer.getByRole('textbox', { name: '口令' }).fill(password)
  await proposer.getByRole('button', { name: '登录', exact: true }).click()
  await proposer.waitForURL('**/proposer/mailed-drafts/*')
  await expect(proposer.getByText('文件中的建议人是“张试”')).toBeVisible()
  await expect(proposer.getByRole('region', { name: /文件中没有的栏目/ })).toContainText('项目概述')
  await expectAccessible(proposer)
  expect(await suggestions()).toEqual([])

  await proposer.getByLabel('我已核对，这是我本人的建议。').check()
  await proposer.getByRole('button', { name: '确认，成为我的草稿' }).click()
  await proposer.waitForURL(/\/proposer\/suggestions\/[0-9a-f-]{36}/)
  expect(await suggestions()).toEqual([{ state: 'DRAFT', email, title: titles[0] }])
  await proposer.goto(link)
  await expect(proposer.getByText('链接无效、已经用过')).toBeVisible()
  await proposer.context().close()

  await goToList(page)
  await expect(page.getByRole('row', { name: new RegExp(titles[0]) })).toContainText('建议人已确认')
  await page.getByRole('link', { name: titles[0] }).click()
  await expect(page.getByText('它已是建议人自己的草稿')).toBeVisible()
  await expect(page.getByText('读到的内容')).toHaveCount(0)
  await page.goto(`/department/suggestions?tab=all&q=${encodeURIComponent(titles[0])}`)
  await expect(page.getByText('没有符合条件的建议')).toBeVisible()
})

test('an invitation that ran out is sent again; withdrawn, its link opens nothing', async ({ page, browser }) => {
  const email = await inventProposer()
  await signIn(page, 'jinan@demo.test')
  await inviteTo(page, titles[1], email)
  const first = await mailedLink(email)
  await query(`UPDATE "MailedDraft" SET "expiresAt" = clock_timestamp() WHERE email = $1`, [email])
  const proposer = await (await browser.newContext()).newPage()
  await proposer.goto(first)
  await expect(proposer.getByText('已超过有效期')).toBeVisible()
  await goToList(page)
  await expect(page.getByRole('row', { name: new RegExp(titles[1]) })).toContainText('邀请已过期')
  await inviteTo(page, titles[1], email)
  const second = await mailedLink(email)
  expect(second).not.toBe(first)

  await signIn(proposer, 'proposer2@demo.test')
  await proposer.goto(second.replace('/invited/', '/proposer/mailed-drafts/'))
  await expect(proposer.getByText('您的单位属于其他主管部门')).toBeVisible()
  await expect(proposer.getByText(titles[1])).toHaveCount(0)

  const draft = page.url()
  await page.getByRole('button', { name: '撤回来稿' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '撤回来稿' }).click()
  await expect(page.getByText('这份来稿已撤回')).toBeVisible()
  await proposer.goto(second)
  await expect(proposer.getByText('无法打开')).toBeVisible()
  await proposer.context().close()

  const stranger = await (await browser.newContext()).newPage()
  await signIn(stranger, 'qingdao@demo.test')
  expect((await stranger.request.get(draft)).status()).toBe(404)
  await stranger.context().close()
})
