import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'

test.setTimeout(180_000)

/** A stored draft, without the screens. */
async function storeDraft(email: string, call: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `INSERT INTO "Suggestion" (id, "callId", "ownerId", "identityHash", "organisationId", "departmentId", content)
     SELECT gen_random_uuid(), c.id, a.id, a."identityHash", o.id, o."departmentId", '{}'::jsonb
     FROM "Call" c, "Account" a JOIN "Organisation" o ON o.id = a."organisationId" WHERE c.title = $1 AND a.email = $2 RETURNING id`,
    [call, email],
  )
  return row?.id ?? ''
}

const pages = ['', '/submit', '/receipt', '/versions', '/collaborators', '/remarks']
const anybodyElse = [
  'proposer2@demo.test',
  'jinan@demo.test',
  'province@demo.test',
  'supervisor@demo.test',
  'admin@demo.test',
]

test('no door of a draft opens for anybody but its owner', async ({ browser }) => {
  const id = await storeDraft(await inventProposer(), await inventCall())
  const fields = `/proposer/suggestions/${id}/fields`
  const data = { path: 'title', value: '改写', base: 0, writer: 'a stranger' }
  for (const email of anybodyElse) {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, email)
    for (const place of pages) {
      const answer = await page.request.get(`/proposer/suggestions/${id}${place}`)
      expect([403, 404], `${email} ${place}`).toContain(answer.status())
    }
    expect((await page.request.get(fields)).status(), `${email} reads fields`).toBe(404)
    expect((await page.request.patch(fields, { data })).status(), `${email} writes a field`).toBe(404)
    await page.context().close()
  }
  const nobody = await (await browser.newContext()).newPage()
  expect((await nobody.request.patch(fields, { data })).status()).toBe(401)
  await nobody.goto(`/proposer/suggestions/${id}`)
  await expect(nobody).toHaveURL(/sign-in/)
  const [row] = await query<{ content: object }>('SELECT content FROM "Suggestion" WHERE id = $1', [id])
  expect(row?.content).toEqual({})
})
