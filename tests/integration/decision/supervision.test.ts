import { expect, test } from 'vitest'
import { answerObjection } from '@/lib/decision/answer-objection'
import { MadeFilter } from '@/lib/decision/form'
import { countMadeDecisions, listMadeDecisions } from '@/lib/decision/made-decisions'
import { raiseObjection } from '@/lib/decision/raise-objection'
import { db } from '@/lib/platform/db'
import { createExcluded, decide } from '@/tests/support/decisions'
import { createActor } from '@/tests/support/factories'
import { createOverview, createScreened } from '@/tests/support/pairs'
import { refusal } from '@/tests/support/reviews'
import { createSuggestionCall } from '@/tests/support/suggestions'

const filterOf = (call: string, more: object = {}) => MadeFilter.parse({ call, ...more })

test('supervision reads each decision with its reason, when it was told, and what came of the objection', async () => {
  const supervisor = await createActor('SUPERVISOR')
  const { callId, officer, department, transitionId, original, copy } = await createExcluded()
  await decide(officer, original.id, 'ELIGIBLE', '先提出，保留')
  const { id } = await raiseObjection(department, { transitionId, text: '应用场景不同' })
  expect(await countMadeDecisions(supervisor, { call: callId })).toMatchObject({ objections: 1, unanswered: 1 })
  const { version } = await db.objection.findUniqueOrThrow({ where: { id } })
  await answerObjection(officer, { id, version, upheld: 'no', answer: '研究内容相同' })

  const { rows } = await listMadeDecisions(supervisor, filterOf(callId))
  expect(rows.map(({ to }) => to)).toEqual(['ELIGIBLE', 'EXCLUDED'])
  const title = (await db.queueEntry.findUniqueOrThrow({ where: { suggestionId: copy.id } })).title
  expect(rows[1]).toMatchObject({
    reason: '与已有建议内容重复',
    byName: officer.name,
    listed: { list: { at: expect.any(Date) } },
    objection: { text: '应用场景不同', answer: '研究内容相同', upheld: false },
    suggestion: { title },
  })
  expect(await countMadeDecisions(supervisor, { call: callId })).toEqual({
    ELIGIBLE: 1,
    EXCLUDED: 1,
    RECOMMENDED: 0,
    ADOPTED: 0,
    objections: 1,
    unanswered: 0,
  })
  const only = await listMadeDecisions(supervisor, filterOf(callId, { to: 'EXCLUDED' }))
  expect(only.rows.map((row) => row.id)).toEqual([transitionId])
})

test('of what went back to its department it reads that it went back and why, not what it is called', async () => {
  const officer = await createActor('PROVINCE')
  const { id: callId } = await createSuggestionCall()
  const { id } = await createScreened({ callId, overview: createOverview() })
  await decide(officer, id, 'RECOMMENDED', '缺少合作协议')
  const { rows } = await listMadeDecisions(await createActor('SUPERVISOR'), filterOf(callId))
  expect(rows).toMatchObject([{ to: 'RECOMMENDED', reason: '缺少合作协议', suggestion: { title: null } }])
})

test('nobody else reads decisions this way', async () => {
  const { callId, officer, department, copy } = await createExcluded()
  for (const stranger of [officer, department, copy.owner, await createActor('ADMIN')]) {
    await expect(listMadeDecisions(stranger, filterOf(callId))).rejects.toMatchObject(refusal('not-found'))
    await expect(countMadeDecisions(stranger)).rejects.toMatchObject(refusal('not-found'))
  }
})
