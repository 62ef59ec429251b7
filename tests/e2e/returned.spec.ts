import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { storeDraft } from '@/tests/support/stored-draft'
import { goTo, saved } from '@/tests/support/writing'

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
  const email = await inventProposer()
  const id = await storeDraft(email, await inventCall())
  await signIn(page, email)
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
  await expectAccessible(page)
  await page.getByRole('link', { name: /按意见修改/ }).click()
  await goTo(page, '基本信息')
  await expect(page.getByText('请写明合作国家。').first()).toBeVisible()
  await expect(page.getByText(/与已提交的第1版不同/)).toHaveCount(0)
  await page.getByLabel('合作国家（地区）').fill('塞尔维亚共和国')
  await expect(page.locator('[data-field=partnerCountry]').getByText('已修改，与已提交的第1版不同')).toBeVisible()
  await saved(page)
  await page.getByRole('link', { name: /修改意见/ }).click()
  await page.getByRole('textbox', { name: '答复' }).fill('已写明')
  await page.getByRole('checkbox', { name: '已处理' }).check()
  await page.getByRole('button', { name: '保存答复' }).click()
  await expect(page.getByText('1 条意见已全部处理')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/proposer/suggestions/${id}/submit`)
  await expect(page.getByText('与已提交的第1版相比')).toBeVisible()
  await expect(page.locator('ins', { hasText: '塞尔维亚共和国' })).toBeVisible()
  await submit()
  await page.goto(`/proposer/suggestions/${id}/versions?number=2&against=1`)
  await expect(page.locator('ins', { hasText: '塞尔维亚共和国' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/notices')
  await expect(page.getByText('指南建议已提交').first()).toBeVisible()
  await expectAccessible(page)
})
