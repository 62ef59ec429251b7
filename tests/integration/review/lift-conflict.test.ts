import { beforeEach, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { declareConflict } from '@/lib/review/declare-conflict'
import { liftConflict } from '@/lib/review/lift-conflict'
import { openDesk } from '@/lib/review/open-desk'
import { countConflicts } from '@/lib/review/queries'
import { createActor } from '@/tests/support/factories'
import { createColleagueOf, createDesk } from '@/tests/support/reviews'
import { codeOf } from '@/tests/support/uploads'

let officer: ActorOf<'DEPARTMENT'>
let mistaken: ActorOf<'DEPARTMENT'>
let id: string
let callId: string
const lifting = () => ({ id, accountId: mistaken.id, reason: '核实为同名，与建议人无亲属关系' })

beforeEach(async () => {
  ;({ officer, id, callId } = await createDesk())
  mistaken = await createColleagueOf(officer)
  await declareConflict(mistaken, { id, reason: '与建议人有亲属关系' })
})

test('a colleague lifts what was declared by mistake: the way in is open again, and all of it stays on record', async () => {
  expect(await codeOf(openDesk(mistaken, { id }))).toBe('not-found')
  const { conflicts } = await openDesk(officer, { id })
  expect(conflicts.map(({ accountId, reason }) => [accountId, reason])).toEqual([[mistaken.id, '与建议人有亲属关系']])
  await liftConflict(officer, lifting())
  expect(await codeOf(openDesk(mistaken, { id }))).toBe('done')
  expect(await countConflicts(mistaken, callId)).toBe(0)
  const [entry] = await db.auditEntry.findMany({
    where: { action: 'review.conflict-lifted', subject: `suggestion:${id}` },
  })
  expect(entry?.detail).toMatchObject({ accountId: mistaken.id, declaredReason: '与建议人有亲属关系' })
  expect(await db.notice.count({ where: { accountId: mistaken.id, title: '回避申请已解除' } })).toBe(1)
  expect(await codeOf(liftConflict(officer, lifting()))).toBe('changed-meanwhile')
  // Declared again it holds again.
  await declareConflict(mistaken, { id, reason: '后来才知道有合作关系' })
  expect(await codeOf(openDesk(mistaken, { id }))).toBe('not-found')
})

test('nobody lifts their own, and neither does anybody who is shut out or a stranger', async () => {
  const also = await createColleagueOf(officer)
  await declareConflict(also, { id, reason: '合作研究者' })
  const strangers = [
    mistaken,
    also,
    await createActor('DEPARTMENT'),
    await createActor('PROVINCE'),
    await createActor('ADMIN'),
  ]
  for (const stranger of strangers) expect(await codeOf(liftConflict(stranger, lifting()))).toBe('not-found')
  expect(await db.reviewConflict.count({ where: { suggestionId: id } })).toBe(2)
})

test('the database itself lets no declaration go that was not lifted by another', async () => {
  const where = { suggestionId_accountId: { suggestionId: id, accountId: mistaken.id } }
  await expect(db.reviewConflict.delete({ where })).rejects.toThrow('until it is lifted')
  await expect(db.reviewConflict.update({ where, data: { reason: 'x' } })).rejects.toThrow('never changed')
  const { at, reason } = await db.reviewConflict.findUniqueOrThrow({ where })
  const lift = { suggestionId: id, accountId: mistaken.id, declaredReason: reason, declaredAt: at, reason: '误报' }
  const own = db.reviewConflictLift.create({ data: { ...lift, byId: mistaken.id, byName: '本人' } })
  await expect(own).rejects.toThrow('by_another')
})
