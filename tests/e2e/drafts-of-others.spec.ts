import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { storeDraft } from '@/tests/support/stored-draft'

test.setTimeout(180_000)

const pages = [
  '',
  '/submit',
  '/receipt',
  '/versions',
  '/collaborators',
  '/remarks',
  '/import',
  '/import/00000000-0000-7000-8000-000000000000',
  '/print',
  '/word',
]
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
  const file = `/proposer/suggestions/${id}/import/file?name=x.docx`
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
    expect((await page.request.put(file, { data: 'PK' })).status(), `${email} imports a file`).toBe(404)
    await page.context().close()
  }
  const nobody = await (await browser.newContext()).newPage()
  expect((await nobody.request.patch(fields, { data })).status()).toBe(401)
  expect((await nobody.request.put(file, { data: 'PK' })).status()).toBe(401)
  expect((await nobody.request.get(`/proposer/suggestions/${id}/word`)).status()).toBe(401)
  await nobody.goto(`/proposer/suggestions/${id}`)
  await expect(nobody).toHaveURL(/sign-in/)
  const [row] = await query<{ title: string; version: number }>(
    'SELECT title, version FROM "Suggestion" WHERE id = $1',
    [id],
  )
  expect(row).toEqual({ title: '寒区钠离子储能电池联合研发', version: 1 })
})
