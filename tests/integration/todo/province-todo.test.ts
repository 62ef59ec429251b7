import { expect, test } from 'vitest'
import { deliverBatch } from '@/lib/batch/deliver-batch'
import { DecisionFilter } from '@/lib/decision/form'
import { listDecidable, listObjections } from '@/lib/decision/queries'
import { raiseObjection } from '@/lib/decision/raise-objection'
import { declarePairConflict } from '@/lib/duplicate/declare-pair-conflict'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { listPairs } from '@/lib/duplicate/queries'
import { acceptBatch } from '@/lib/intake/accept-batch'
import { listArrivals } from '@/lib/intake/queries'
import { receiveBatch } from '@/lib/intake/receive-batch'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { findProvinceTodo } from '@/lib/todo/queries'
import { createBatch, seen, stamp } from '@/tests/support/batches'
import { createExcluded } from '@/tests/support/decisions'
import { createActor } from '@/tests/support/factories'
import { createOverview, createPair, createScreened } from '@/tests/support/pairs'
import { refusal } from '@/tests/support/reviews'

/** How long the lists are that the numbers lead to. */
async function listed(province: ActorOf<'PROVINCE'>, callId: string) {
  const [waiting, received, decidable, objections, pairs] = await Promise.all([
    listArrivals(province, 'waiting'),
    listArrivals(province, 'received'),
    listDecidable(province, DecisionFilter.parse({ clear: 'yes', state: 'SCREENING' })),
    listObjections(province),
    listPairs(province, callId, filterFrom({})),
  ])
  return {
    toReceive: waiting.length,
    toAccept: received.length,
    decidable: decidable.rows.length,
    objections: objections.filter(({ answeredAt }) => answeredAt === null).length,
    open: pairs.rows.length,
  }
}

async function numbers(province: ActorOf<'PROVINCE'>, callId: string) {
  const { toReceive, toAccept, decidable, objections, pairs } = await findProvinceTodo(province)
  const open = pairs.find((one) => one.callId === callId)?.open ?? 0
  return { toReceive, toAccept, decidable, objections, open }
}

test('each number is as great as its list is long, and goes when the work is done', async () => {
  const province = await createActor('PROVINCE')
  const { callId, pair } = await createPair()
  const before = await numbers(province, callId)
  expect(before).toMatchObject({ toReceive: 0, toAccept: 0, objections: 0, open: 1 })

  await createScreened({ callId, overview: createOverview() })
  const made = await createBatch(1)
  await stamp(made.officer, made.id)
  await deliverBatch(made.officer, await seen(made.officer, made.id))
  const excluded = await createExcluded()
  await raiseObjection(excluded.department, { transitionId: excluded.transitionId, text: '应用场景不同' })
  const now = await numbers(province, callId)
  expect(now).toEqual({ ...before, toReceive: 1, decidable: before.decidable + 1, objections: 1 })
  expect(now).toEqual(await listed(province, callId))

  await receiveBatch(province, { id: made.id })
  expect(await numbers(province, callId)).toMatchObject({ toReceive: 0, toAccept: 1 })
  await acceptBatch(province, { id: made.id, version: 1 })
  expect(await numbers(province, callId)).toMatchObject({ toReceive: 0, toAccept: 0 })

  // What an officer may not judge is none of their work.
  await declarePairConflict(province, { id: pair.id, reason: '亲属' })
  expect(await numbers(province, callId)).toMatchObject({ open: 0 })
  expect(await numbers(province, callId)).toEqual(await listed(province, callId))
  expect((await findProvinceTodo(await createActor('PROVINCE'))).pairs.map((one) => one.callId)).toContain(callId)
})

test('suggestions that wait to be compared are counted, those that were given up are not', async () => {
  const province = await createActor('PROVINCE')
  const { copy } = await createPair()
  const { screening } = await findProvinceTodo(province)
  await db.screeningTask.create({ data: { suggestionId: copy.id } })
  expect((await findProvinceTodo(province)).screening).toBe(screening + 1)
  await db.screeningTask.update({ where: { suggestionId: copy.id }, data: { attempts: 12 } })
  expect((await findProvinceTodo(province)).screening).toBe(screening)
})

test('it is the province’s alone', async () => {
  for (const role of ['PROPOSER', 'DEPARTMENT', 'SUPERVISOR', 'ADMIN'] as const)
    await expect(findProvinceTodo(await createActor(role))).rejects.toMatchObject(refusal('not-found'))
})
