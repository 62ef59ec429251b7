import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { beginDraft, fillEverything, goTo, saved } from '@/tests/support/writing'

test.setTimeout(240_000)

/** What the department's desk does when it returns a suggestion with one pinned remark. */
async function returnIt(id: string) {
  await query(
    `WITH s AS (UPDATE "Suggestion" SET state = 'RETURNED', version = version + 1 WHERE id = $1 RETURNING id),
          t AS (INSERT INTO "Transition" (id, "suggestionId", "from", "to", "byName", "byRole", reason, "versionNumber")
                SELECT gen_random_uuid(), id, 'SUBMITTED', 'RETURNED', '测试经办人', 'DEPARTMENT', '请补充合作国家', 1 FROM s)
     INSERT INTO "Remark" (id, "suggestionId", "versionNumber", "fieldPath", text, "byId", "byName", "sentAt")
     SELECT gen_random_uuid(), id, 1, 'partnerCountry', '请写明合作国家。', gen_random_uuid(), '测试经办人', now() FROM s`,
    [id],
  )
}

test('returned with a remark, corrected, compared and submitted again', async ({ page }) => {
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, await inventCall())
  await fillEverything(page, '退回修改旅程的项目')
  const submit = async () => {
    await page.goto(`/proposer/suggestions/${id}/submit`)
    await page.getByLabel('我已阅读并接受上述承诺书').check()
    await page.getByRole('button', { name: /^提交到/ }).click()
    await page.waitForURL(/receipt$/)
  }
  await submit()
  await returnIt(id)
  await page.goto('/proposer')
  await expect(page.getByText('请补充合作国家')).toBeVisible()
  await page.getByRole('link', { name: /按意见修改/ }).click()
  await goTo(page, '基本信息')
  await expect(page.getByText('请写明合作国家。').first()).toBeVisible()
  await page.getByLabel('合作国家（地区）').fill('塞尔维亚')
  await saved(page)
  await page.getByRole('link', { name: /修改意见/ }).click()
  await page.getByRole('textbox', { name: '答复' }).fill('已写明')
  await page.getByRole('checkbox', { name: '已处理' }).check()
  await page.getByRole('button', { name: '保存答复' }).click()
  await expect(page.getByText('1 条意见已全部处理')).toBeVisible()
  await page.goto(`/proposer/suggestions/${id}/submit`)
  await expect(page.getByText('与已提交的第1版相比')).toBeVisible()
  await expect(page.locator('ins', { hasText: '塞尔维亚' })).toBeVisible()
  await submit()
  await page.goto(`/proposer/suggestions/${id}/versions?number=2&against=1`)
  await expect(page.locator('ins', { hasText: '塞尔维亚' })).toBeVisible()
})
