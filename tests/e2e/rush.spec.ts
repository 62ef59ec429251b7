import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { beginDraft, fillEverything } from '@/tests/support/writing'

test.setTimeout(300_000)

test('200 simultaneous submissions through the door that browsers without script use: one submission, no failure', async ({
  page,
}) => {
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, await inventCall())
  await fillEverything(page, '二百次同时提交的项目')
  // The form as it comes from the server, before script takes it over: a plain POST with the action's own hidden fields.
  const html = await (await page.request.get(`/proposer/suggestions/${id}/submit`)).text()
  await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''))
  const fields = await page
    .locator('form:has(input[name=pledge])')
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form).entries()].map(([name, value]) => [name, String(value)]),
    )
  const multipart = Object.fromEntries([...fields, ['pledge', '1']])
  const answers = await Promise.all(
    Array.from({ length: 200 }, () =>
      page.request.post(`/proposer/suggestions/${id}/submit`, { multipart, maxRedirects: 0, timeout: 240_000 }),
    ),
  )
  expect([...new Set(answers.map((answer) => answer.status()))]).toEqual([303])
  const versions = await query('SELECT number FROM "SuggestionVersion" WHERE "suggestionId" = $1', [id])
  expect(versions).toEqual([{ number: 1 }])
})
