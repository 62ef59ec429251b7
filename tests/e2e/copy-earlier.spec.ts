import { pdf } from '@/tests/support/file-content'
import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { storeDraft } from '@/tests/support/stored-draft'
import { goTo, saved } from '@/tests/support/writing'

test.setTimeout(180_000)

for (const withEvidence of [true, false]) {
  test(`last year’s suggestion goes on in this year’s call, its files ${withEvidence ? 'as ticked' : 'left behind'}`, async ({
    page,
  }) => {
    const email = await inventProposer()
    const lastYear = await inventCall()
    const earlier = await storeDraft(email, lastYear)
    await signIn(page, email)
    await page.goto(`/proposer/suggestions/${earlier}?section=maturity`)
    const list = page.getByRole('region', { name: '整份建议的佐证附件' }).last()
    const content = pdf()
    const file = { name: '检测报告.pdf', mimeType: 'application/pdf', buffer: content }
    await list.getByLabel('添加整份建议的佐证附件').setInputFiles(file)
    await expect(list.getByRole('link', { name: '检测报告.pdf' })).toBeVisible({ timeout: 20_000 })
    await query('UPDATE "Call" SET "closedAt" = now() WHERE title = $1', [lastYear])

    const call = await inventCall()
    await page.goto('/proposer')
    const begin = page.getByRole('article').or(page.getByRole('region')).filter({ hasText: call }).last()
    await begin.getByText('从以前的建议复制内容').click()
    const form = begin.getByRole('form', { name: '从以前的建议复制' })
    await form.getByRole('combobox', { name: '以前的建议' }).selectOption(earlier)
    if (withEvidence) await form.getByLabel('同时复制佐证附件').check()
    await expectAccessible(page)
    await form.getByRole('button', { name: '复制为新的草稿' }).click()
    await page.waitForURL(/\/proposer\/suggestions\/[0-9a-f-]{36}/)
    await saved(page)
    const id = /suggestions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    expect(id).not.toBe(earlier)
    const [was] = await query<{ title: string }>('SELECT title FROM "Suggestion" WHERE id = $1', [earlier])
    await expect(page.getByLabel('项目名称')).toHaveValue(was?.title ?? '')
    const [row] = await query<{ continuesId: string }>('SELECT "continuesId" FROM "Suggestion" WHERE id = $1', [id])
    expect(row?.continuesId).toBe(earlier)

    await goTo(page, '三、关键技术清单及技术成熟度')
    const copied = page.getByRole('region', { name: '整份建议的佐证附件' }).last()
    if (withEvidence) {
      const address = await copied.getByRole('link', { name: '检测报告.pdf' }).getAttribute('href')
      const answer = await page.request.get(address ?? '')
      expect(await answer.body()).toEqual(content)
    } else await expect(copied.getByText('还没有附件。')).toBeVisible()
  })
}
