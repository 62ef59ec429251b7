import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { addNote } from '@/lib/review/add-note'
import { addRemark } from '@/lib/review/add-remark'
import { answerChecklist } from '@/lib/review/answer-checklist'
import { claimSeveral } from '@/lib/review/claim-several'
import { claimSuggestion } from '@/lib/review/claim-suggestion'
import { declareConflict } from '@/lib/review/declare-conflict'
import { declineSuggestion } from '@/lib/review/decline-suggestion'
import { exportQueue } from '@/lib/review/export-queue'
import { handOverSuggestion } from '@/lib/review/hand-over-suggestion'
import { asOfficer } from '@/lib/review/held-desk'
import { openDesk } from '@/lib/review/open-desk'
import { countConflicts, countQueue, listOrganisations, listQueue } from '@/lib/review/queries'
import { filterFrom } from '@/lib/review/queue-filter'
import { recommendSuggestion } from '@/lib/review/recommend-suggestion'
import { recordIntegrityCheck } from '@/lib/review/record-integrity-check'
import { removeRemark } from '@/lib/review/remove-remark'
import { reopenSuggestion } from '@/lib/review/reopen-suggestion'
import { returnSuggestion } from '@/lib/review/return-suggestion'
import { fetchWord } from '@/lib/suggestion/fetch-word'
import { findVersion, listVersions } from '@/lib/suggestion/queries'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { createActor } from '@/tests/support/factories'
import { allMet, createColleagueOf, createDesk, deskRef, refusal } from '@/tests/support/reviews'
import { readSheet } from '@/tests/support/workbooks'

let officer: ActorOf<'DEPARTMENT'>
let conflicted: ActorOf<'DEPARTMENT'>
let owner: ActorOf<'PROPOSER'>
let id: string
let callId: string
let remarkId: string

beforeAll(async () => {
  ;({ owner, officer, id, callId } = await createDesk())
  conflicted = await createColleagueOf(officer)
  await addRemark(officer, { id, number: 1, path: 'title', quote: '', text: '测试意见' })
  ;({ id: remarkId } = await db.remark.findFirstOrThrow({ where: { suggestionId: id } }))
  await db.notice.create({ data: { accountId: conflicted.id, title: '收到新的指南建议', href: '/', suggestionId: id } })
  await declareConflict(conflicted, { id, reason: '建议人为本人亲属' })
})

const strangers: [string, () => Promise<Actor>][] = [
  ['an officer who declared a conflict', async () => conflicted],
  ['another department', () => createActor('DEPARTMENT')],
  ['the proposer', async () => owner],
  ['the province', () => createActor('PROVINCE')],
  ['supervision', () => createActor('SUPERVISOR')],
  ['an administrator', () => createActor('ADMIN')],
]

const doors: [string, (actor: Actor) => Promise<unknown>][] = [
  ['open', (actor) => openDesk(actor, { id })],
  ['word', async (actor) => fetchWord(asOfficer(actor), { id })],
  ['claim', (actor) => claimSuggestion(actor, { id })],
  ['claim several', (actor) => claimSeveral(actor, { ids: [id] })],
  ['hand over', async (actor) => handOverSuggestion(actor, { ...(await deskRef(id)), toId: officer.id })],
  ['answer', async (actor) => answerChecklist(actor, { ...(await deskRef(id)), answers: allMet })],
  ['integrity', async (actor) => recordIntegrityCheck(actor, { ...(await deskRef(id)), result: 'CLEAR', note: '' })],
  ['conflict', (actor) => declareConflict(actor, { id, reason: '理由' })],
  ['note', (actor) => addNote(actor, { id, text: '备注' })],
  ['remark', (actor) => addRemark(actor, { id, number: 1, path: 'title', quote: '', text: '意见' })],
  ['remove a remark', (actor) => removeRemark(actor, { remarkId })],
  ['return', async (actor) => returnSuggestion(actor, { ...(await deskRef(id)), reason: '理由' })],
  ['recommend', async (actor) => recommendSuggestion(actor, { ...(await deskRef(id)), reason: '' })],
  ['decline', async (actor) => declineSuggestion(actor, { ...(await deskRef(id)), reason: '理由' })],
  ['reopen', async (actor) => reopenSuggestion(actor, { ...(await deskRef(id)), reason: '理由' })],
]

describe.each(strangers)('%s', (_name, who) => {
  test.each(doors)('finds no door to %s', async (_door, enter) => {
    const before = await deskRef(id)
    const attempt = who().then(enter)
    await expect(attempt).rejects.toMatchObject(refusal('not-found'))
    expect(await deskRef(id)).toEqual(before)
  })
})

test.each(strangers.slice(0, 2))('%s finds it in no list, count, search, filter or export', async (_name, who) => {
  const stranger = (await who()) as ActorOf<'DEPARTMENT'>
  const everything = filterFrom({ call: callId, tab: 'all', q: '钠离子' })
  expect((await listQueue(stranger, callId, everything)).rows).toEqual([])
  expect(Object.values(await countQueue(stranger, callId, everything)).every((count) => count === 0)).toBe(true)
  expect(await listOrganisations(stranger, callId)).toEqual([])
  const { body } = await exportQueue(stranger, everything, [id])
  expect(await readSheet(body)).toHaveLength(1)
  // The same questions find it for whom it is there: the lists above are not empty for want of data.
  expect((await listQueue(officer, callId, everything)).rows.map((row) => row.id)).toEqual([id])
  expect(await readSheet((await exportQueue(officer, everything, [id])).body)).toHaveLength(2)
})

test('a conflict shuts the doors of the suggestion itself, takes its notices, and is told to nobody it does not concern', async () => {
  expect(await findVersion(conflicted, id)).toBeNull()
  expect(await listVersions(conflicted, id)).toEqual([])
  expect(await db.notice.count({ where: { accountId: conflicted.id, suggestionId: id } })).toBe(0)
  expect(await db.notice.count({ where: { accountId: officer.id, title: '同事申请回避' } })).toBe(1)
  expect(await db.notice.count({ where: { accountId: owner.id, title: '同事申请回避' } })).toBe(0)
  expect(await countConflicts(conflicted, callId)).toBe(1)
})

test('whoever declares a conflict gives it out of hand, and hears nothing of it again', async () => {
  const desk = await createDesk()
  const colleague = await createColleagueOf(desk.officer)
  await claimSuggestion(desk.officer, { id: desk.id })
  await declareConflict(desk.officer, { id: desk.id, reason: '曾共同承担项目' })
  const review = await db.review.findFirstOrThrow({ where: { suggestionId: desk.id } })
  expect(review.holderId).toBeNull()
  const toConflicted = handOverSuggestion(colleague, { ...(await deskRef(desk.id)), toId: desk.officer.id })
  await expect(toConflicted).rejects.toMatchObject(refusal('not-colleague'))
  await returnSuggestion(colleague, { ...(await deskRef(desk.id)), reason: '请修改' })
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: desk.id } })
  await submitSuggestion(desk.owner, { id: desk.id, version, pledge: 1 })
  const told = (accountId: string) => db.notice.count({ where: { accountId, title: '收到修改后的指南建议' } })
  expect([await told(desk.officer.id), await told(colleague.id)]).toEqual([0, 1])
})

test('the database itself gives nothing in hand to somebody with a conflict', async () => {
  const hold = db.review.updateMany({
    where: { suggestionId: id },
    data: { holderId: conflicted.id, heldSince: new Date() },
  })
  await expect(hold).rejects.toThrow(/conflict of interest/)
})

test('an internal note reaches no proposer, no notice and no trail', async () => {
  await addNote(officer, { id, text: '仅供内部的评语' })
  const opened = await openDesk(officer, { id })
  expect(opened.notes.map(({ text }) => text)).toEqual(['仅供内部的评语'])
  const told = { text: { contains: '仅供内部的评语' } }
  expect([await db.notice.count({ where: told }), await db.mail.count({ where: told })]).toEqual([0, 0])
  const trail = await db.auditEntry.findMany({ where: { subject: `suggestion:${id}` } })
  expect(JSON.stringify(trail.map(({ detail }) => detail))).not.toContain('仅供内部')
})
