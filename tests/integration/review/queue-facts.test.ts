import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { amountOf } from '@/lib/suggestion/form/amount'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { createActor } from '@/tests/support/factories'
import { sampleSuggestion, sampleTechnology } from '@/tests/support/sample-suggestion'
import { createSuggestion } from '@/tests/support/suggestions'

const form = formOf(options2026)

test('a submitted version is stored with what dashboards ask for', async () => {
  const content = sampleSuggestion(form, {
    technologies: [
      sampleTechnology(form, 'a', { currentTrl: 3, expectedTrl: 6 }),
      sampleTechnology(form, 'b', { currentTrl: 4, expectedTrl: 9 }),
      sampleTechnology(form, 'c', { currentTrl: 3, expectedTrl: 6 }),
    ],
    policyClauses: [{ key: 'plan-1', document: '规划', documentNumber: '', title: '条款', text: '内容' }],
    totalInvestment: '1，200.5万元',
    provincialSupport: '未定',
  })
  const { id } = await createSuggestion(await createActor('PROPOSER'), { state: 'SUBMITTED', content })
  const entry = await db.queueEntry.findUniqueOrThrow({ where: { suggestionId: id } })
  const { submittedAt } = await db.suggestionVersion.findFirstOrThrow({ where: { suggestionId: id } })
  expect(entry).toMatchObject({ levels: ['3>6', '4>9'], clauses: ['plan-1'], total: 120_050n, support: null })
  expect(entry.arrivedAt).toEqual(submittedAt)
})

const written = fc.stringMatching(/^[0-9０-９]{0,11}[.．]?[0-9]{0,3}[ ,，]?(万|万元)?$/)

test('the database reads amounts as the form does', async () => {
  const texts = fc.sample(written, 300)
  const rows = await db.$queryRaw<{ amount: bigint | null }[]>`
    SELECT amount_of(words) AS amount FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(words, place) ORDER BY place`
  const read = rows.map(({ amount }) => (amount === null ? null : Number(amount)))
  expect(read.filter((amount) => amount !== null).length).toBeGreaterThan(20)
  expect(read).toEqual(texts.map(amountOf))
})
