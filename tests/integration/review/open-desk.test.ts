import { beforeEach, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { addRemark } from '@/lib/review/add-remark'
import { claimSuggestion } from '@/lib/review/claim-suggestion'
import { findDeskCall, findDeskClock } from '@/lib/review/desk-clock'
import { handOverSuggestion } from '@/lib/review/hand-over-suggestion'
import { openDesk } from '@/lib/review/open-desk'
import { removeRemark } from '@/lib/review/remove-remark'
import { removeView } from '@/lib/review/remove-view'
import { returnSuggestion } from '@/lib/review/return-suggestion'
import { saveView } from '@/lib/review/save-view'
import { saveField } from '@/lib/suggestion/save-field'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { createActor } from '@/tests/support/factories'
import { createColleagueOf, createDesk, deskRef, refusal } from '@/tests/support/reviews'
import { createSuggestion } from '@/tests/support/suggestions'

let owner: ActorOf<'PROPOSER'>
let officer: ActorOf<'DEPARTMENT'>
let id: string
let callId: string

beforeEach(async () => {
  ;({ owner, officer, id, callId } = await createDesk())
})

async function resubmit(title: string) {
  await returnSuggestion(officer, { ...(await deskRef(id)), reason: '请修改' })
  const field = await db.suggestionField.findFirst({ where: { suggestionId: id, path: 'title' } })
  await saveField(owner, { id, path: 'title', value: title, base: field?.version ?? 0, writer: 'window-a' })
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id } })
  await submitSuggestion(owner, { id, version, pledge: 1 })
}

test('opening it is recorded, and remembered as looked at', async () => {
  await openDesk(officer, { id })
  await openDesk(officer, { id })
  const read = { action: 'suggestion.read', subject: `suggestion:${id}`, actorId: officer.id }
  expect(await db.auditEntry.count({ where: read })).toBe(2)
  expect(await db.reviewLook.count({ where: { suggestionId: id } })).toBe(1)
})

test('what is new is told against the version that this officer saw last', async () => {
  const colleague = await createColleagueOf(officer)
  expect((await openDesk(officer, { id })).changes).toBeNull()
  await resubmit('第二版的新名称在此')
  await openDesk(colleague, { id })
  await resubmit('第三版的新名称在此')
  const mine = (await openDesk(officer, { id })).changes
  expect([mine?.since, mine?.looked, mine?.list.map(({ path }) => path)]).toEqual([1, true, ['title']])
  expect((await openDesk(colleague, { id })).changes?.since).toBe(2)
  // Still so when the page is opened again, and against another version when that is asked for.
  expect((await openDesk(officer, { id })).changes?.since).toBe(1)
  expect((await openDesk(officer, { id, since: 2 })).changes?.since).toBe(2)
  expect((await openDesk(await createColleagueOf(officer), { id })).changes).toMatchObject({ since: 2, looked: false })
})

test('handed over, and taken over while a colleague is away; each who did not do it is told', async () => {
  const colleague = await createColleagueOf(officer)
  await claimSuggestion(officer, { id })
  await handOverSuggestion(officer, { ...(await deskRef(id)), toId: colleague.id })
  expect((await openDesk(officer, { id })).desk.holder?.id).toBe(colleague.id)
  await handOverSuggestion(officer, { ...(await deskRef(id)), toId: officer.id })
  expect((await openDesk(officer, { id })).desk.holder?.id).toBe(officer.id)
  const told = (accountId: string) => db.notice.count({ where: { accountId, title: '指南建议办理移交' } })
  expect([await told(colleague.id), await told(officer.id)]).toEqual([2, 0])
  const stranger = await createActor('DEPARTMENT')
  const attempt = handOverSuggestion(officer, { ...(await deskRef(id)), toId: stranger.id })
  await expect(attempt).rejects.toMatchObject(refusal('not-colleague'))
})

test('a remark can be taken back until it is sent', async () => {
  await addRemark(officer, { id, number: 1, path: 'title', quote: '钠离子', text: '第一条' })
  await addRemark(officer, { id, number: 1, path: 'technologies.a.name', quote: '', text: '第二条' })
  const [first, second] = await db.remark.findMany({ where: { suggestionId: id }, orderBy: { createdAt: 'asc' } })
  await removeRemark(officer, { remarkId: first?.id ?? '' })
  const wrong = addRemark(officer, { id, number: 1, path: 'title', quote: '没有的话', text: '第三条' })
  await expect(wrong).rejects.toMatchObject(refusal('quote-gone'))
  await returnSuggestion(officer, { ...(await deskRef(id)), reason: '请修改' })
  await expect(removeRemark(officer, { remarkId: second?.id ?? '' })).rejects.toMatchObject(refusal('remark-sent'))
})

test('nobody is asked for a correction that the closed call would refuse', async () => {
  await db.call.update({ where: { id: callId }, data: { closesAt: new Date(Date.now() - 1000) } })
  const attempt = returnSuggestion(officer, { ...(await deskRef(id)), reason: '请修改' })
  await expect(attempt).rejects.toMatchObject(refusal('too-late-to-return'))
})

test('the clocks count what this officer may see, and a reopening granted to the department', async () => {
  const other = await createActor('PROPOSER')
  await createSuggestion(other, { callId, state: 'SUBMITTED' })
  await resubmit('重新提交后的名称在此')
  const { call } = await findDeskCall(officer, callId)
  if (!call) throw new Error('the call is published')
  const clock = await findDeskClock(officer, call)
  expect(clock).toMatchObject({ closesAt: call.closesAt, proposersCloseAt: null, work: { open: 1, decided: 1 } })
  const later = new Date(call.closesAt.getTime() + 3_600_000)
  await db.callDepartment.create({
    data: { callId, departmentId: officer.departmentId, reopenedUntil: later, reopenedReason: '系统故障' },
  })
  expect((await findDeskClock(officer, call)).closesAt).toEqual(later)
})

test('a view is removed by its owner alone', async () => {
  await saveView(officer, { name: '常用', query: 'tab=all' })
  const { id: viewId } = await db.savedView.findFirstOrThrow({ where: { accountId: officer.id } })
  await expect(removeView(await createColleagueOf(officer), { viewId })).rejects.toMatchObject(refusal('not-found'))
  await removeView(officer, { viewId })
  expect(await db.savedView.count({ where: { accountId: officer.id } })).toBe(0)
})
