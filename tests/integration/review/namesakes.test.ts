import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { declareConflict } from '@/lib/review/declare-conflict'
import { listNamesakes } from '@/lib/review/namesakes'
import { createActor } from '@/tests/support/factories'
import { createColleagueOf, createDesk } from '@/tests/support/reviews'
import { createSuggestion } from '@/tests/support/suggestions'

/** Another account of the same name, registered with another document. */
async function namesakeOf(ownerId: string, organisationId: string, callId: string, state: 'SUBMITTED' | 'DRAFT') {
  const { name } = await db.account.findUniqueOrThrow({ where: { id: ownerId } })
  const other = await createActor('PROPOSER', { organisationId })
  await db.account.update({ where: { id: other.id }, data: { name } })
  return (await createSuggestion(other, { callId, state })).id
}

test('who may have registered twice is shown to the department that can ask', async () => {
  const { officer, owner, id, callId } = await createDesk()
  expect(await listNamesakes(officer, id)).toEqual([])
  const other = await namesakeOf(owner.id, owner.organisationId, callId, 'SUBMITTED')
  await namesakeOf(owner.id, owner.organisationId, callId, 'DRAFT')
  const elsewhere = await createActor('PROPOSER', { departmentId: officer.departmentId })
  await namesakeOf(owner.id, elsewhere.organisationId, callId, 'SUBMITTED')
  expect((await listNamesakes(officer, id)).map((one) => one.id)).toEqual([other])
  expect((await listNamesakes(officer, other)).map((one) => one.id)).toEqual([id])
})

test('it is shown to no other department, nor of what a conflict shuts', async () => {
  const { officer, owner, id, callId } = await createDesk()
  const other = await namesakeOf(owner.id, owner.organisationId, callId, 'SUBMITTED')
  expect(await listNamesakes(await createActor('DEPARTMENT'), id)).toEqual([])
  const colleague = await createColleagueOf(officer)
  await declareConflict(colleague, { id: other, reason: '建议人为本人亲属' })
  expect(await listNamesakes(colleague, id)).toEqual([])
})
