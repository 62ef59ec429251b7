import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { storeDraft } from '@/tests/support/stored-draft'

test('a draft is given up only after a second word', async ({ page }) => {
  const email = await inventProposer()
  const id = await storeDraft(email, await inventCall())
  const state = async () =>
    (await query<{ state: string }>('SELECT state FROM "Suggestion" WHERE id = $1', [id]))[0]?.state
  await signIn(page, email)
  await page.goto(`/proposer/suggestions/${id}/versions`)
  const give = page.getByRole('button', { name: '作废这份草稿' })
  await give.click()
  const question = page.getByRole('alertdialog', { name: '作废这份草稿？' })
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(give).toBeFocused()
  expect(await state()).toBe('DRAFT')
  await give.click()
  await question.getByRole('button', { name: '作废', exact: true }).click()
  await expect.poll(state).toBe('WITHDRAWN')
})
