import { afterAll, beforeEach, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { addRemark } from '@/lib/review/add-remark'
import { claimSuggestion } from '@/lib/review/claim-suggestion'
import { declineSuggestion } from '@/lib/review/decline-suggestion'
import { recommendSuggestion } from '@/lib/review/recommend-suggestion'
import { recordIntegrityCheck } from '@/lib/review/record-integrity-check'
import { reopenSuggestion } from '@/lib/review/reopen-suggestion'
import { returnSuggestion } from '@/lib/review/return-suggestion'
import { setSecondReader } from '@/lib/review/set-second-reader'
import { saveField } from '@/lib/suggestion/save-field'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { brokenInvariants } from '@/tests/support/invariants'
import { createColleagueOf, createDesk, deskRef, passChecks, refusal } from '@/tests/support/reviews'

let owner: ActorOf<'PROPOSER'>
let officer: ActorOf<'DEPARTMENT'>
let id: string

beforeEach(async () => {
  ;({ owner, officer, id } = await createDesk())
})
afterAll(async () => expect(await brokenInvariants()).toEqual([]))

const stateOf = async () => (await db.suggestion.findUniqueOrThrow({ where: { id } })).state
const mails = async () => {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: owner.id } })
  return db.mail.findMany({ where: { recipient: email }, orderBy: { createdAt: 'asc' } })
}
const audited = (action: string) => db.auditEntry.count({ where: { action, subject: `suggestion:${id}` } })

test('returned with a remark, corrected, checked again and recommended', async () => {
  await claimSuggestion(officer, { id })
  await addRemark(officer, { id, number: 1, path: 'overview', quote: '寒区储能需求', text: '请写明需求的数据来源。' })
  expect(await db.remark.count({ where: { suggestionId: id, sentAt: null } })).toBe(1)
  await passChecks(officer, id)

  await returnSuggestion(officer, { ...(await deskRef(id)), reason: '概述缺少数据' })
  expect(await stateOf()).toBe('RETURNED')
  expect(await db.remark.count({ where: { suggestionId: id, sentAt: { not: null } } })).toBe(1)
  expect((await mails()).map(({ text }) => text).join()).toContain('退回理由：概述缺少数据')

  await saveField(owner, { id, path: 'overview', value: '需求据公开统计。', base: 0, writer: 'window-a' })
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id } })
  await submitSuggestion(owner, { id, version, pledge: 1 })

  // What was answered for the first version does not speak for the second.
  await expect(recommendSuggestion(officer, { ...(await deskRef(id)), reason: '' })).rejects.toMatchObject(
    refusal('checklist-open'),
  )
  await passChecks(officer, id)
  await expect(recommendSuggestion(officer, { ...(await deskRef(id)), reason: '同意推荐' })).resolves.toEqual({
    settled: true,
  })
  expect(await stateOf()).toBe('RECOMMENDED')
  expect(await db.notice.count({ where: { accountId: owner.id, suggestionId: id, title: '指南建议已获推荐' } })).toBe(1)
  expect([await audited('suggestion.returned'), await audited('suggestion.recommended')]).toEqual([1, 1])
})

test('of two who decide at once one wins, and the other is told by whom and when', async () => {
  await passChecks(officer, id)
  await db.review.updateMany({ where: { suggestionId: id }, data: { holderId: null, heldSince: null } })
  const colleague = await createColleagueOf(officer)
  const seen = await deskRef(id)
  const outcomes = await Promise.allSettled([
    recommendSuggestion(officer, { ...seen, reason: '' }),
    declineSuggestion(colleague, { ...seen, reason: '不符合方向' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const winner = outcomes[0].status === 'fulfilled' ? officer : colleague
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject(refusal('overtaken'))
  expect(refused?.reason.message).toContain(`${winner.name}已于 `)
  expect(await stateOf()).toBe(winner === officer ? 'RECOMMENDED' : 'DECLINED')
  expect(await mails()).toHaveLength(1)
})

test('of ten who claim at once one has it, and nine are told who', async () => {
  const colleagues = await Promise.all(Array.from({ length: 9 }, () => createColleagueOf(officer)))
  const outcomes = await Promise.allSettled([officer, ...colleagues].map((one) => claimSuggestion(one, { id })))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { holder } = await db.review.findFirstOrThrow({ where: { suggestionId: id }, include: { holder: true } })
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason.message).toContain(holder?.name ?? '?')
})

test('a decision taken on a screen that a colleague has overtaken is refused', async () => {
  const seen = await deskRef(id)
  await recordIntegrityCheck(officer, { ...seen, result: 'CONCERN', note: '查询渠道甲：有一条记录' })
  await expect(declineSuggestion(officer, { ...seen, reason: '理由' })).rejects.toMatchObject(refusal('overtaken'))
  await expect(declineSuggestion(officer, { ...(await deskRef(id)), reason: '理由' })).resolves.toEqual({
    settled: true,
  })
})

test('a draft that the proposer is still correcting can be declined: typing overtakes nobody', async () => {
  await returnSuggestion(officer, { ...(await deskRef(id)), reason: '请修改' })
  const seen = await deskRef(id)
  await saveField(owner, { id, path: 'title', value: '退回后正在修改的名称', base: 0, writer: 'window-a' })
  await declineSuggestion(officer, { ...seen, reason: '逾期未改' })
  expect(await stateOf()).toBe('DECLINED')
  // The department speaks of what it was given, not of what it may not read.
  expect((await mails()).at(-1)?.text).not.toContain('退回后正在修改的名称')
})

test('a decision is taken back with a reason, until it is delivered', async () => {
  await declineSuggestion(officer, { ...(await deskRef(id)), reason: '不符合方向' })
  await reopenSuggestion(officer, { ...(await deskRef(id)), reason: '补充了说明' })
  expect(await stateOf()).toBe('SUBMITTED')
  const delivered = await createDesk({ state: 'DELIVERED' })
  const attempt = reopenSuggestion(delivered.officer, { ...(await deskRef(delivered.id)), reason: '理由' })
  await expect(attempt).rejects.toMatchObject(refusal('delivered'))
})

test('with a second reader: the first opinion waits, its author cannot settle it, a colleague can', async () => {
  const colleague = await createColleagueOf(officer)
  await setSecondReader(officer, { version: 0, secondReader: true })
  await passChecks(officer, id)
  await expect(recommendSuggestion(officer, { ...(await deskRef(id)), reason: '同意' })).resolves.toEqual({
    settled: false,
  })
  expect(await stateOf()).toBe('SUBMITTED')
  expect(await mails()).toEqual([])
  expect(await db.notice.count({ where: { accountId: colleague.id, suggestionId: id } })).toBe(1)
  await expect(recommendSuggestion(officer, { ...(await deskRef(id)), reason: '' })).rejects.toMatchObject(
    refusal('own-proposal'),
  )
  await expect(setSecondReader(officer, { version: 1, secondReader: false })).rejects.toMatchObject(
    refusal('proposals-waiting'),
  )
  await expect(recommendSuggestion(colleague, { ...(await deskRef(id)), reason: '' })).resolves.toEqual({
    settled: true,
  })
  expect(await stateOf()).toBe('RECOMMENDED')
})

test('two first opinions at once do not make a decision', async () => {
  const colleague = await createColleagueOf(officer)
  await setSecondReader(officer, { version: 0, secondReader: true })
  const seen = await deskRef(id)
  const decline = (one: typeof officer) => declineSuggestion(one, { ...seen, reason: '理由' })
  const outcomes = await Promise.allSettled([decline(officer), decline(colleague)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await stateOf()).toBe('SUBMITTED')
})
