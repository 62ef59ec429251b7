import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, signIn, test } from '@/tests/support/journey'
import { storeDraft } from '@/tests/support/stored-draft'
import { saved } from '@/tests/support/writing'

test.setTimeout(240_000)

test('a colleague is invited by mail, writes along, and cannot submit', async ({ page, browser }) => {
  const [owner, colleague] = [await inventProposer(), await inventProposer()]
  const id = await storeDraft(owner, await inventCall())
  await signIn(page, owner)
  await page.goto(`/proposer/suggestions/${id}/collaborators`)
  await page.getByLabel('邮箱').fill(colleague)
  await page.getByRole('button', { name: '发送邀请' }).click()
  await expect(page.getByText(/邀请已发出/)).toBeVisible()
  await expect(page.getByRole('rowheader', { name: colleague })).toBeVisible()
  await expectAccessible(page)

  const theirs = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signIn(theirs, colleague)
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: /^接受/ }).click()
  await theirs.waitForURL(new RegExp(`suggestions/${id}`))
  await theirs.getByLabel('合作国家（地区）').fill('合作者填写的国家')
  await saved(theirs)
  await theirs.goto(`/proposer/suggestions/${id}/submit`)
  await expect(theirs.getByText('只有建议人本人可以进行此操作。请联系建议人办理。').first()).toBeVisible()

  await page.goto(`/proposer/suggestions/${id}`)
  await expect(page.getByLabel('合作国家（地区）')).toHaveValue('合作者填写的国家')
  await page.goto(`/proposer/suggestions/${id}/collaborators`)
  await page.getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('还没有邀请合作者')).toBeVisible()
  expect((await theirs.request.get(`/proposer/suggestions/${id}`)).status()).toBe(404)
})
