import { randomBytes, randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { expect, query, signIn } from './journey'
import { richText, sampleSuggestion, sampleTechnology } from './sample-suggestion'

const form = formOf(options2026)

const openings = ['面向', '针对', '围绕', '依托']
const matters = [
  '盐碱地滴灌',
  '深海网箱系泊',
  '高原牧草育种',
  '低温储能电池',
  '海水淡化膜',
  '稀土永磁电机',
  '中药质控',
  '智能船舶',
]
const doings = ['联合研制样机', '共建试验平台', '制定技术规程', '开展中试验证', '培养青年骨干', '形成专利布局']

/** Words of chance: between them no run of the stock phrases is long enough to be a copy of another text's. */
const coined = (length: number) =>
  Array.from(randomBytes(length), (byte) => String.fromCharCode(0x5100 + byte * 8)).join('')

/** Sentences that no other journey has written, long enough to be found again. */
export function inventText(): string {
  const drawn = Array.from(randomBytes(36))
  const pick = (list: string[], i: number) => list[(drawn[i] ?? 0) % list.length] ?? ''
  const sentence = (i: number) => {
    const [matter, doing] = [pick(matters, i + 1), pick(doings, i + 2)]
    return `${pick(openings, i)}${matter}中的${coined(9)}问题，${coined(9)}${doing}，${coined(9)}不低于${drawn[i]}%。`
  }
  return [0, 3, 6, 9, 12, 15].map(sentence).join('')
}

/** Everything that sample suggestions have in common, in words of its own: only what is copied shall be alike. */
export function ownWords() {
  const number = () => 1 + (randomBytes(1)[0] ?? 0)
  const said = () => richText(`${coined(40)}，专利${number()}项，${coined(40)}，产值${number()}万元。`)
  const rich = form.fields.filter(({ widget }) => widget === 'rich').map(({ key }) => [key, said()])
  const technology = { name: inventText().slice(0, 30), description: said(), maturity: said(), indicators: said() }
  const phone = `139${String(randomBytes(4).readUInt32BE()).padStart(10, '0').slice(-8)}`
  return { ...Object.fromEntries(rich), technologies: [sampleTechnology(form, 'a', technology)], phone }
}

/** Somebody new beside the demonstration's proposer of that mailbox. */
async function addProposerBeside(email: string): Promise<{ id: string; email: string }> {
  const own = `screened-${randomUUID().slice(0, 8)}@demo.test`
  const [row] = await query<{ id: string }>(
    `INSERT INTO "Account" (id, role, name, title, email, "emailConfirmedAt", "passwordHash", "organisationId", "identityKind", "identityHash")
     SELECT gen_random_uuid(), role, '演示建议人' || substr($1::text, 10, 4), title, $1::text, now(), "passwordHash", "organisationId", 'PASSPORT',
            encode(sha256(convert_to($1::text, 'UTF8')), 'hex')
     FROM "Account" WHERE email = $2 RETURNING id`,
    [own, email],
  )
  return { id: row?.id ?? '', email: own }
}

type Words = { title: string; overview: string }

/**
 * Writes it without the screens, submits it through them: from then on it is in the index and waits to be compared.
 * Into the call of that title, or the demonstration's own.
 */
export async function submitAs(browser: Browser, beside: string, words: Words, call: string | null = null) {
  const owner = await addProposerBeside(beside)
  const content = sampleSuggestion(form, { ...ownWords(), ...words })
  const [row] = await query<{ id: string }>(
    `WITH made AS (
       INSERT INTO "Suggestion" (id, "callId", "ownerId", "identityHash", "organisationId", "departmentId", content, title)
       SELECT gen_random_uuid(), c.id, a.id, a."identityHash", o.id, o."departmentId", $2::jsonb, $3::text FROM "Account" a
       JOIN "Organisation" o ON o.id = a."organisationId", "Call" c WHERE a.id = $1::uuid AND c.demonstration AND c."closedAt" IS NULL
         AND c.title = coalesce($4, c.title) ORDER BY c."closesAt" DESC LIMIT 1 RETURNING id, "ownerId")
     INSERT INTO "Transition" (id, "suggestionId", "to", "byId", "byName", "byRole")
     SELECT gen_random_uuid(), id, 'DRAFT', "ownerId", '旅程', 'PROPOSER' FROM made RETURNING "suggestionId" AS id`,
    [owner.id, JSON.stringify(content), content.title, call],
  )
  const id = row?.id ?? ''
  const page = await (await browser.newContext()).newPage()
  await signIn(page, owner.email)
  await page.goto(`/proposer/suggestions/${id}/submit`)
  await page.getByLabel('我已阅读并接受上述承诺书').check()
  await page.getByRole('button', { name: /^提交到/ }).click()
  await expect.poll(() => stateOf(id)).toBe('SUBMITTED')
  return { id, owner, page }
}

const stateOf = async (id: string) =>
  (await query<{ state: string }>('SELECT state FROM "Suggestion" WHERE id = $1', [id]))[0]?.state

/** The pair that the screening in the background makes of the two. */
export async function foundPair(one: string, other: string): Promise<string> {
  const find = async () =>
    (
      await query<{ id: string }>(
        'SELECT id FROM "DuplicatePair" WHERE flagged AND ("suggestionId", "otherSuggestionId") IN (($1, $2), ($2, $1))',
        [one, other],
      )
    )[0]?.id
  await expect.poll(find, { timeout: 20_000 }).toBeTruthy()
  return (await find()) ?? ''
}

/** From the department's recommendation to the province's desk, step by step, without their screens. */
export async function bringToProvince(id: string): Promise<void> {
  for (const [from, to, role] of [
    ['SUBMITTED', 'RECOMMENDED', 'DEPARTMENT'],
    ['RECOMMENDED', 'DELIVERED', 'DEPARTMENT'],
    ['DELIVERED', 'SCREENING', 'PROVINCE'],
  ]) {
    await query('UPDATE "Suggestion" SET state = $2::"SuggestionState", version = version + 1 WHERE id = $1', [id, to])
    await query(
      `INSERT INTO "Transition" (id, "suggestionId", "from", "to", "byName", "byRole", "versionNumber")
       VALUES (gen_random_uuid(), $1, $2::"SuggestionState", $3::"SuggestionState", '旅程', $4::"Role", 1)`,
      [id, from, to, role],
    )
  }
}

/** Opens a decision's dialog in its card, gives its reason, and confirms. */
export async function confirm(page: Page, name: string, label: string, reason: string) {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel(label).fill(reason)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}
