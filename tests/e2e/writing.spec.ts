import demonstration from '@/prisma/demonstration.json' with { type: 'json' }
import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { beginDraft, fillEverything, goTo, saved } from '@/tests/support/writing'

test.setTimeout(240_000)

test('from nothing to a receipt that anybody holding it can check', async ({ page, browser }) => {
  const call = await inventCall()
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, call)
  await expectAccessible(page)
  await page.getByRole('link', { name: '检查与提交' }).click()
  await page.getByText(/还有 \d+ 处需要补充或修改/).waitFor()
  await page.getByRole('link', { name: /“项目名称”还没有填写/ }).click()
  await expect(page.getByLabel('项目名称')).toBeFocused()

  await fillEverything(page, '寒区钠离子储能电池联合研发')
  await goTo(page, '三、关键技术清单及技术成熟度')
  await expect(page.getByRole('heading', { name: '（一）关键技术1：低温电解质界面调控' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '检查与提交' }).click()
  await expect(page.getByText('内容完整，可以提交')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^提交到/ }).click()
  await expect(page.getByText('提交前须阅读并接受承诺书，请勾选后再提交。')).toBeVisible()
  await page.getByLabel('我已阅读并接受上述承诺书').check()
  await page.getByRole('button', { name: /^提交到/ }).dblclick()
  await page.waitForURL(/receipt$/)
  await expectAccessible(page)

  const [version] = await query<{ receipt: string; number: number }>(
    'SELECT receipt, number FROM "SuggestionVersion" WHERE "suggestionId" = $1',
    [id],
  )
  expect(version?.number).toBe(1)
  await expect(page.getByText(version?.receipt ?? '', { exact: true })).toBeVisible()
  const anybody = await (await browser.newContext()).newPage()
  await anybody.goto(`/receipts/${version?.receipt}`)
  await expect(anybody.getByText('核验通过')).toBeVisible()
  await expect(anybody.getByText('已提交')).toBeVisible()
  await expect(anybody.getByText('寒区钠离子')).toHaveCount(0)
  await expectAccessible(anybody)
})

test('two windows: other fields come over, the same field asks with both texts', async ({ page, context }) => {
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, await inventCall())
  const other = await context.newPage()
  await other.goto(`/proposer/suggestions/${id}`)
  await saved(other)
  await page.getByLabel('合作国家（地区）').fill('塞尔维亚')
  await saved(page)
  await other.getByLabel('合作国家（地区）').fill('越南')
  await expect(other.getByText('“合作国家（地区）”有两份不同的内容，请选择')).toBeVisible()
  await expect(other.getByText('塞尔维亚', { exact: true })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: '用我的内容' }).click()
  await saved(other)
  await page.bringToFront()
  await expect(page.getByLabel('合作国家（地区）')).toHaveValue('越南', { timeout: 25_000 })
})

test('no connection, browser closed: the words are there again, and go to the server', async ({ page, context }) => {
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, await inventCall())
  await context.setOffline(true)
  await page.getByLabel('项目名称').fill('断网时写下的项目名称')
  await expect(page.getByText(/连接不上服务器。1 处内容已保留在本浏览器中/)).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`/proposer/suggestions/${id}`)
  await expect(again.getByLabel('项目名称')).toHaveValue('断网时写下的项目名称')
  await saved(again)
  const [row] = await query<{ title: string }>('SELECT title FROM "Suggestion" WHERE id = $1', [id])
  expect(row?.title).toBe('断网时写下的项目名称')
})

test('the deadline passes between typing and submitting', async ({ page }) => {
  const call = await inventCall()
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, call)
  await page.getByLabel('合作国家（地区）').fill('按时写的')
  await saved(page)
  // The rehearsal clock of this call, two days on.
  await query('UPDATE "Call" SET "clockOffsetSeconds" = 172800 WHERE title = $1', [call])
  await page.getByLabel('外方合作单位').fill('晚了一步写的')
  await expect(page.getByText('逾期未提交', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '复制这段文字' })).toBeVisible()
  const [row] = await query<{ content: { partnerOrganisation: string; partnerCountry: string } }>(
    'SELECT content FROM "Suggestion" WHERE id = $1',
    [id],
  )
  expect(row?.content).toMatchObject({ partnerCountry: '按时写的', partnerOrganisation: '' })
  await page.reload()
  await expect(page.getByText('以下文字到达时已不能写入建议')).toBeVisible()
  await expect(page.getByText('晚了一步写的')).toBeVisible()
  await page.goto(`/proposer/suggestions/${id}/submit`)
  await expect(page.getByText(/逾期不再受理/)).toBeVisible()
})

test('key technologies are reordered by keyboard, and part three follows', async ({ page }) => {
  await signIn(page, await inventProposer())
  await beginDraft(page, await inventCall())
  await goTo(page, '关键科学问题及技术清单')
  for (const [i, name] of ['第一项技术', '第二项技术'].entries()) {
    await page.getByRole('button', { name: '添加一项' }).click()
    await page.getByLabel('科学问题/关键技术').nth(i).fill(name)
  }
  await page.getByRole('button', { name: '上移第2项' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '关键技术1：第二项技术' })).toBeVisible()
  await saved(page)
  await goTo(page, '三、关键技术清单及技术成熟度')
  await expect(page.getByRole('heading', { name: '（一）关键技术1：第二项技术' })).toBeVisible()
  await page.getByRole('textbox', { name: '技术描述：' }).first().fill('只属于第二项的描述')
  await saved(page)
  await goTo(page, '关键科学问题及技术清单')
  await page.getByRole('button', { name: '删除第1项' }).click()
  await expect(page.getByRole('dialog')).toContainText('不能恢复')
  await page.getByRole('button', { name: '不删除' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: '关键技术1：第二项技术' })).toBeVisible()
})

test('the session ended while typing: signs in on the spot, and every word arrives', async ({ page }) => {
  const email = await inventProposer()
  await signIn(page, email)
  const id = await beginDraft(page, await inventCall())
  await query(
    `UPDATE "Session" SET "lastSeenAt" = clock_timestamp() - interval '31 minutes' WHERE "accountId" = (SELECT id FROM "Account" WHERE email = $1)`,
    [email],
  )
  await page.getByLabel('合作国家（地区）').fill('先写的')
  // In one stroke: on a slow machine the dialog would come between two keys, and take the second one.
  await page.getByLabel('项目名称').fill('会话结束时正在写的项目名称')
  const dialog = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('口令').fill(demonstration.password)
  await dialog.getByRole('button', { name: '登录并继续' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('项目名称')).toHaveValue('会话结束时正在写的项目名称')
  await saved(page)
  const [row] = await query<{ title: string; country: string }>(
    `SELECT title, content ->> 'partnerCountry' AS country FROM "Suggestion" WHERE id = $1`,
    [id],
  )
  expect(row).toEqual({ title: '会话结束时正在写的项目名称', country: '先写的' })
})

test('a page that only looks for others’ changes keeps nobody signed in', async ({ page }) => {
  const email = await inventProposer()
  await signIn(page, email)
  const id = await beginDraft(page, await inventCall())
  const mine = `"accountId" = (SELECT id FROM "Account" WHERE email = $1)`
  await query(`UPDATE "Session" SET "lastSeenAt" = clock_timestamp() - interval '10 minutes' WHERE ${mine}`, [email])
  expect((await page.request.get(`/proposer/suggestions/${id}/fields`)).status()).toBe(200)
  const [session] = await query<{ idle: number }>(
    `SELECT extract(epoch FROM clock_timestamp() - max("lastSeenAt"))::int AS idle FROM "Session" WHERE ${mine}`,
    [email],
  )
  expect(session?.idle).toBeGreaterThanOrEqual(600)
})
