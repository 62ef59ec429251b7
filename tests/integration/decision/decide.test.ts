import { describe, expect, test } from 'vitest'
import { answerObjection } from '@/lib/decision/answer-objection'
import { decideSeveral } from '@/lib/decision/decide-several'
import { decideSuggestion } from '@/lib/decision/decide-suggestion'
import { DecisionFilter } from '@/lib/decision/form'
import { openDecision } from '@/lib/decision/open-decision'
import { countObjections, listDecidable, listObjections } from '@/lib/decision/queries'
import { raiseObjection } from '@/lib/decision/raise-objection'
import { findReceived, listReceived } from '@/lib/decision/received-lists'
import { sendList } from '@/lib/decision/send-list'
import { listSending } from '@/lib/decision/sending'
import { declarePairConflict } from '@/lib/duplicate/declare-pair-conflict'
import { judgePair } from '@/lib/duplicate/judge-pair'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { declareConflict } from '@/lib/review/declare-conflict'
import { statusOf } from '@/lib/suggestion/status'
import { createExcluded, decide } from '@/tests/support/decisions'
import { createActor } from '@/tests/support/factories'
import { createOverview, createPair, createScreened, pairOf } from '@/tests/support/pairs'
import { refusal } from '@/tests/support/reviews'
import { createSuggestionCall } from '@/tests/support/suggestions'

const stored = (id: string) => db.suggestion.findUniqueOrThrow({ where: { id } })
const told = (accountId: string, title: string) => db.notice.count({ where: { accountId, title } })
const mailed = async (accountId: string, subject: string) => {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId } })
  return db.mail.count({ where: { recipient: email, subject } })
}

describe('a decision', () => {
  test('waits for a verdict on what is alike, then goes its way with its reason, and is told', async () => {
    const officer = await createActor('PROVINCE')
    const { copy, original, pair } = await createPair()
    await expect(decide(officer, copy.id, 'ELIGIBLE')).rejects.toMatchObject(refusal('pairs-open'))
    await expect(decide(officer, copy.id, 'EXCLUDED', '重复')).rejects.toMatchObject(refusal('not-judged-duplicate'))
    await judgePair(officer, { id: pair.id, version: pair.version, verdict: 'DUPLICATE', reason: '内容相同' })
    await expect(decide(officer, copy.id, 'EXCLUDED')).rejects.toMatchObject(refusal('reason-missing'))
    await expect(decide(officer, original.id, 'ELIGIBLE')).rejects.toMatchObject(refusal('reason-missing'))
    await decide(officer, copy.id, 'EXCLUDED', '与已有建议内容重复')
    await decide(officer, original.id, 'ELIGIBLE', '先提出，保留')
    expect([(await stored(copy.id)).state, (await stored(original.id)).state]).toEqual(['EXCLUDED', 'ELIGIBLE'])
    expect([
      await told(copy.owner.id, '指南建议未纳入遴选'),
      await mailed(copy.owner.id, '指南建议未纳入遴选'),
    ]).toEqual([1, 1])
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'decision.excluded', subject: `suggestion:${copy.id}` },
    })
    expect(entry.detail).toMatchObject({ from: 'SCREENING', to: 'EXCLUDED', reason: '与已有建议内容重复' })
    await decide(officer, original.id, 'ADOPTED')
    expect((await stored(original.id)).state).toBe('ADOPTED')
    await expect(decide(officer, original.id, 'EXCLUDED', '理由')).rejects.toMatchObject(refusal('no-such-step'))
  })

  test('sends back to the department, which is told at once; the proposer’s line says so in words', async () => {
    const officer = await createActor('PROVINCE')
    const { id: callId } = await createSuggestionCall()
    const { id, owner } = await createScreened({ callId, overview: createOverview() })
    const department = await createActor('DEPARTMENT', { departmentId: owner.departmentId })
    await decide(officer, id, 'RECOMMENDED', '缺少合作协议')
    expect((await stored(id)).state).toBe('RECOMMENDED')
    expect(await mailed(department.id, '指南建议已由省科技厅退回')).toBe(1)
    const last = await db.transition.findFirstOrThrow({ where: { suggestionId: id }, orderBy: { id: 'desc' } })
    const status = statusOf({ state: 'RECOMMENDED', department: '济南市科技局', reason: last.reason, by: last.byRole })
    expect(status.place).toBe('省科技厅已退回济南市科技局。理由：缺少合作协议')
  })

  test('of two officers at once one wins, the other is told by whom', async () => {
    const [one, other] = [await createActor('PROVINCE'), await createActor('PROVINCE')]
    const { id: callId } = await createSuggestionCall()
    const { id } = await createScreened({ callId, overview: createOverview() })
    const { version } = await stored(id)
    const outcomes = await Promise.allSettled([
      decideSuggestion(one, { id, version, to: 'ELIGIBLE', reason: '' }),
      decideSuggestion(other, { id, version, to: 'RECOMMENDED', reason: '退回' }),
    ])
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    const winner = outcomes[0]?.status === 'fulfilled' ? one : other
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(lost?.reason.reason).toMatchObject({ code: 'overtaken', sentence: expect.stringContaining(winner.name) })
    expect(await db.transition.count({ where: { suggestionId: id, byRole: 'PROVINCE' } })).toBe(1)
  })

  test('the clear ones are decided together; the rest stays and says why', async () => {
    const officer = await createActor('PROVINCE')
    const { callId, copy, original } = await createPair()
    const clear = await createScreened({ callId, overview: createOverview() })
    const filter = DecisionFilter.parse({ call: callId, clear: 'yes' })
    expect((await listDecidable(officer, filter)).rows.map(({ id }) => id)).toEqual([clear.id])
    const ids = [clear.id, copy.id, original.id]
    const seen = await Promise.all(ids.map(async (id) => ({ id, version: (await stored(id)).version })))
    const outcome = await decideSeveral(officer, { seen, to: 'ELIGIBLE', reason: '' })
    expect([outcome.done, outcome.left.length]).toEqual([1, 2])
    expect(outcome.left[0]?.why).toContain('没有判定')
    expect((await stored(clear.id)).state).toBe('ELIGIBLE')
  })

  test('what is alike but not with the province keeps nothing from being clear, as it keeps nothing from being taken up', async () => {
    const officer = await createActor('PROVINCE')
    const { id: callId } = await createSuggestionCall()
    const overview = createOverview()
    const older = await createScreened({ callId, overview, state: 'DECLINED' })
    const own = await createScreened({ callId, overview })
    const newer = await createScreened({ callId, overview, state: 'SUBMITTED' })
    for (const one of [older, newer]) expect((await pairOf(own.id, one.id)).flagged).toBe(true)
    const filter = DecisionFilter.parse({ call: callId, clear: 'yes' })
    expect((await listDecidable(officer, filter)).rows.map(({ id }) => id)).toEqual([own.id])
    expect(await decide(officer, own.id, 'ELIGIBLE')).toEqual({ to: 'ELIGIBLE' })
  })

  test('is no stranger’s to make or to look at', async () => {
    const { copy, pair, callId } = await createPair()
    const conflicted = await createActor('PROVINCE')
    await declarePairConflict(conflicted, { id: pair.id, reason: '亲属' })
    const strangers = [
      conflicted,
      copy.owner,
      await createActor('DEPARTMENT', { departmentId: copy.owner.departmentId }),
      await createActor('SUPERVISOR'),
      await createActor('ADMIN'),
    ]
    for (const actor of strangers) {
      const { version } = await stored(copy.id)
      const made = Promise.resolve(actor).then((one) =>
        decideSuggestion(one, { id: copy.id, version, to: 'RECOMMENDED', reason: '理由' }),
      )
      await expect(made).rejects.toMatchObject(refusal('not-found'))
      await expect(Promise.resolve(actor).then((one) => openDecision(one, { id: copy.id }))).rejects.toMatchObject(
        refusal('not-found'),
      )
    }
    expect((await listDecidable(conflicted, DecisionFilter.parse({ call: callId }))).rows).toEqual([])
    expect((await stored(copy.id)).state).toBe('SCREENING')
  })
})

describe('lists and objections', () => {
  test('a list tells a department each decision once, with its reason, by page, notice and mail', async () => {
    const { callId, officer, department, departmentId, listId, copy } = await createExcluded()
    const list = await findReceived(department, listId)
    expect(list?.items.map(({ transition }) => [transition.to, transition.reason])).toEqual([
      ['EXCLUDED', '与已有建议内容重复'],
    ])
    await expect(sendList(officer, { callId, departmentId })).rejects.toMatchObject(refusal('nothing-to-send'))
    await decide(officer, copy.id, 'ELIGIBLE', '复核后纳入')
    expect((await listSending(officer, callId)).find(({ id }) => id === departmentId)?.unsent).toBe(1)
    await sendList(officer, { callId, departmentId })
    expect([await told(department.id, '收到处理结果清单'), await mailed(department.id, '收到处理结果清单')]).toEqual([
      2, 2,
    ])
    expect((await listReceived(department)).map(({ number, _count }) => [number, _count.items])).toEqual([
      [2, 1],
      [1, 1],
    ])
    expect(
      await db.auditEntry.count({ where: { action: 'decision.list-sent', subject: `department:${departmentId}` } }),
    ).toBe(2)
  })

  test('an objection is raised once, answered once, and an upheld one takes the suggestion up again', async () => {
    const { officer, department, transitionId, copy } = await createExcluded()
    await raiseObjection(department, { transitionId, text: '研究对象不同' })
    await expect(raiseObjection(department, { transitionId, text: '再提' })).rejects.toMatchObject(
      refusal('already-objected'),
    )
    await expect(decide(officer, copy.id, 'ELIGIBLE', '直接纳入')).rejects.toMatchObject(refusal('objection-open'))
    expect(await told(officer.id, '收到主管部门的异议')).toBe(1)
    const objection = await db.objection.findUniqueOrThrow({ where: { transitionId } })
    const given = { id: objection.id, version: objection.version, answer: '采纳主管部门意见', upheld: 'yes' as const }
    expect(await answerObjection(officer, given)).toEqual({ upheld: true })
    expect((await stored(copy.id)).state).toBe('ELIGIBLE')
    const late = answerObjection(await createActor('PROVINCE'), { ...given, upheld: 'no' })
    await expect(late).rejects.toMatchObject({
      reason: { code: 'overtaken', sentence: expect.stringContaining(officer.name) },
    })
    expect([await told(department.id, '异议已答复'), await mailed(department.id, '异议已答复')]).toEqual([1, 1])
    const actions = await db.auditEntry.findMany({
      where: { action: { startsWith: 'objection.' }, subject: `suggestion:${copy.id}` },
    })
    expect(actions.map(({ action }) => action).sort()).toEqual(['objection.answered', 'objection.raised'])
    await expect(db.objection.update({ where: { id: objection.id }, data: { text: '改' } })).rejects.toThrow(/fixed/)
  })

  test('one that is not upheld leaves the decision as it is', async () => {
    const { officer, department, transitionId, copy } = await createExcluded()
    const { id } = await raiseObjection(department, { transitionId, text: '研究对象不同' })
    await answerObjection(officer, { id, version: 1, answer: '技术路线相同', upheld: 'no' })
    expect((await stored(copy.id)).state).toBe('EXCLUDED')
  })

  test('another department, a conflicted officer and the proposer come to none of it', async () => {
    const { officer, department, transitionId, listId, copy, departmentId } = await createExcluded()
    const conflicted = await createActor('DEPARTMENT', { departmentId })
    await declareConflict(conflicted, { id: copy.id, reason: '亲属' })
    const stranger = await createActor('DEPARTMENT')
    expect(await findReceived(stranger, listId)).toBeNull()
    expect(await listReceived(stranger)).toEqual([])
    expect((await findReceived(conflicted, listId))?.items).toEqual([])
    expect((await listReceived(conflicted)).map(({ _count }) => _count.items)).toEqual([0])
    for (const actor of [stranger, conflicted, copy.owner, officer])
      await expect(raiseObjection(actor, { transitionId, text: '异议' })).rejects.toMatchObject(refusal('not-found'))
    await raiseObjection(department, { transitionId, text: '研究对象不同' })
    const aside = await createActor('PROVINCE')
    const pair = await pairOf(
      copy.id,
      (await db.duplicatePair.findFirstOrThrow({ where: { suggestionId: copy.id } })).otherSuggestionId ?? '',
    )
    await declarePairConflict(aside, { id: pair.id, reason: '亲属' })
    const listed = async (who: ActorOf<'PROVINCE'>) =>
      (await listObjections(who)).some((one) => one.transitionId === transitionId)
    expect([await listed(aside), await listed(officer)]).toEqual([false, true])
    expect((await countObjections(officer)) - (await countObjections(aside))).toBe(1)
  })
})
