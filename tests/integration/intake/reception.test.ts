import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { deliverBatch } from '@/lib/batch/deliver-batch'
import { fetchExport } from '@/lib/batch/fetch-export'
import { fetchScan } from '@/lib/batch/fetch-scan'
import { openBatch } from '@/lib/batch/open-batch'
import { findChanges, findMarks, listExports } from '@/lib/batch/queries'
import { fileStore } from '@/lib/files/chosen-store'
import { acceptBatch } from '@/lib/intake/accept-batch'
import { fetchItem } from '@/lib/intake/fetch-item'
import { findReception, listArrivals, openArrival } from '@/lib/intake/queries'
import { receiveBatch } from '@/lib/intake/receive-batch'
import { refuseBatch } from '@/lib/intake/refuse-batch'
import { verifyBatch } from '@/lib/intake/verify-batch'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { createBatch, createMember, type Officer, seen, stamp } from '@/tests/support/batches'
import { createActor } from '@/tests/support/factories'
import { brokenInvariants } from '@/tests/support/invariants'
import { codeOf } from '@/tests/support/uploads'

let province: Actor
let officer: Officer
let made: Awaited<ReturnType<typeof createBatch>>

async function deliver(id: string) {
  await stamp(officer, id)
  await deliverBatch(officer, await seen(officer, id))
}

beforeEach(async () => {
  province = await createActor('PROVINCE')
  made = await createBatch(3)
  ;({ officer } = made)
  await deliver(made.id)
})

const states = async () => {
  const ids = made.members.map(({ suggestion }) => suggestion.id)
  const found = await db.suggestion.findMany({ where: { id: { in: ids } }, select: { state: true } })
  return found.map(({ state }) => state)
}
const mailsTo = async (actor: Actor) => {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: actor.id } })
  return (await db.mail.findMany({ where: { recipient: email }, orderBy: { createdAt: 'asc' } })).map(
    ({ subject }) => subject,
  )
}
const trailOf = async (id: string) =>
  (
    await db.auditEntry.findMany({ where: { subject: `batch:${id}`, actorId: province.id }, orderBy: { seq: 'asc' } })
  ).map(({ action }) => action)

test('a batch is received, accepted, and its suggestions go on to the screening', async () => {
  await receiveBatch(province, { id: made.id })
  await acceptBatch(province, { id: made.id, version: 1 })
  expect(await states()).toEqual(['SCREENING', 'SCREENING', 'SCREENING'])
  expect(await mailsTo(officer)).toEqual(['报送已签收', '报送已受理'])
  expect(await trailOf(made.id)).toEqual(['batch.received', 'batch.accepted'])
  const reception = await findReception(officer, made.id)
  expect(reception).toMatchObject({ state: 'ACCEPTED', batch: { _count: { items: 3 } } })
  expect(reception?.receipt).toMatch(/^(\w{4}-){3}\w{4}$/)
  expect(await brokenInvariants()).toEqual([])
})

test('a refused batch gives its suggestions back with the reason, and the department delivers again under the next number', async () => {
  await receiveBatch(province, { id: made.id })
  await refuseBatch(province, { id: made.id, version: 1, reason: '汇总表没有盖章' })
  expect(await states()).toEqual(['RECOMMENDED', 'RECOMMENDED', 'RECOMMENDED'])
  const step = await db.transition.findFirst({
    where: { suggestionId: made.members[0]?.suggestion.id ?? '' },
    orderBy: { at: 'desc' },
  })
  expect(step).toMatchObject({ to: 'RECOMMENDED', reason: '汇总表没有盖章', byRole: 'PROVINCE' })
  expect(
    (await db.mail.findMany({ where: { subject: '报送未受理' } })).some(({ text }) => text.includes('汇总表没有盖章')),
  ).toBe(true)

  const added = await createMember(officer, made.call.id, 7)
  const { id } = await openBatch(officer, { callId: made.call.id })
  await deliver(id)
  const again = await openArrival(province, id)
  if (!again) throw new Error('not delivered')
  expect(again.batch.number).toBe(2)
  expect(await findChanges(again)).toEqual({ added: 1, changed: 0, removed: 0 })
  const marks = await findMarks(again)
  expect(marks?.marks.get(added.suggestion.id)).toBe('added')
  expect([...(marks?.marks.values() ?? [])].sort()).toEqual(['added', 'same', 'same', 'same'])
  expect(await brokenInvariants()).toEqual([])
})

test('a decision is taken once, after the receipt, and on what was seen', async () => {
  expect(await codeOf(acceptBatch(province, { id: made.id, version: 1 }))).toBe('not-received')
  await receiveBatch(province, { id: made.id })
  expect(await codeOf(receiveBatch(province, { id: made.id }))).toBe('already-received')
  expect(await codeOf(acceptBatch(province, { id: made.id, version: 9 }))).toBe('changed-meanwhile')
  const outcomes = await Promise.all([
    codeOf(acceptBatch(province, { id: made.id, version: 1 })),
    codeOf(refuseBatch(province, { id: made.id, version: 1, reason: '理由' })),
  ])
  expect(outcomes.filter((code) => code === 'already-decided')).toHaveLength(1)
  expect(new Set(await states()).size).toBe(1)
})

test('the database itself keeps a decision', async () => {
  await receiveBatch(province, { id: made.id })
  await acceptBatch(province, { id: made.id, version: 1 })
  await expect(
    db.reception.update({
      where: { batchId: made.id },
      data: { state: 'RECEIVED', decidedAt: null, decidedById: null },
    }),
  ).rejects.toThrow(/fixed once decided/)
})

test('everything that came can be fetched, and each time is recorded', async () => {
  const found = await openArrival(province, made.id)
  if (!found) throw new Error('not delivered')
  expect(found.arrival.intact).toBe(true)
  for (const { number, size } of await listExports(province, found.batch)) {
    const { open } = await fetchExport(province, { id: made.id, number })
    expect((await buffer(open(null))).length).toBe(Number(size))
  }
  expect((await fetchScan(province, { id: made.id })).name).toBe('盖章件.pdf')
  expect((await fetchItem(province, { id: made.id, number: 2 })).name).toMatch(/^2\..*\.docx$/)
  expect(await codeOf(fetchItem(province, { id: made.id, number: 4 }))).toBe('not-found')
  expect(await trailOf(made.id)).toEqual([
    'batch.viewed',
    ...Array.from({ length: 3 }, () => 'batch.export-fetched'),
    'batch.scan-fetched',
  ])
  const item = await db.auditEntry.findFirst({ where: { action: 'batch.item-fetched', actorId: province.id } })
  expect(item?.detail).toMatchObject({ batch: made.id, number: 2 })
})

test('a file that is not what was delivered is found, and named by its number', async () => {
  expect(await verifyBatch(province, { id: made.id })).toMatchObject({ files: 4, broken: [] })
  const item = await db.batchItem.findFirstOrThrow({ where: { batchId: made.id, number: 2 } })
  await fileStore.remove(item.hash ?? '')
  expect(await verifyBatch(province, { id: made.id })).toMatchObject({ files: 4, broken: [2] })
})

test('every door is the province’s alone', async () => {
  const strangers = [
    await createActor('DEPARTMENT'),
    officer,
    ...made.members.slice(0, 1).map(({ owner }) => owner),
    await createActor('SUPERVISOR'),
    await createActor('ADMIN'),
  ]
  const doors = {
    receive: (actor: Actor) => receiveBatch(actor, { id: made.id }),
    accept: (actor: Actor) => acceptBatch(actor, { id: made.id, version: 1 }),
    refuse: (actor: Actor) => refuseBatch(actor, { id: made.id, version: 1, reason: '理由' }),
    verify: (actor: Actor) => verifyBatch(actor, { id: made.id }),
    item: (actor: Actor) => fetchItem(actor, { id: made.id, number: 1 }),
    open: (actor: Actor) => openArrival(actor, made.id),
    list: (actor: Actor) => listArrivals(actor),
  }
  for (const stranger of strangers)
    for (const [name, door] of Object.entries(doors))
      expect([stranger.role, name, await codeOf(door(stranger))]).toEqual([stranger.role, name, 'not-found'])
  await receiveBatch(province, { id: made.id })
  for (const [i, stranger] of strangers.entries())
    expect([i, (await findReception(stranger, made.id)) !== null]).toEqual([i, i === 1 || i === 3])
})

test('the list says which wait for a receipt, and which for a decision', async () => {
  const isIn = async (standing: 'waiting' | 'received' | null) =>
    (await listArrivals(province, standing)).some((batch) => batch.id === made.id)
  const shown = async () => [await isIn('waiting'), await isIn('received'), await isIn(null)]
  expect(await shown()).toEqual([true, false, true])
  await receiveBatch(province, { id: made.id })
  expect(await shown()).toEqual([false, true, true])
  await acceptBatch(province, { id: made.id, version: 1 })
  expect(await shown()).toEqual([false, false, true])
})

test('an open batch has not arrived', async () => {
  await createMember(officer, made.call.id, 8)
  const { id } = await openBatch(officer, { callId: made.call.id })
  expect(await openArrival(province, id)).toBe(null)
  expect(await codeOf(receiveBatch(province, { id }))).toBe('not-found')
  const ofCall = (await listArrivals(province)).filter(({ call }) => call.id === made.call.id)
  expect(ofCall.map((batch) => batch.id)).toEqual([made.id])
})

test('whoever of the province declared a conflict with a text is shut out of its batch', async () => {
  const suggestionId = made.members[0]?.suggestion.id ?? ''
  await db.reviewConflict.create({ data: { suggestionId, accountId: province.id, reason: '合作研究者' } })
  expect(await codeOf(openArrival(province, made.id))).toBe('conflicted')
  expect(await codeOf(receiveBatch(province, { id: made.id }))).toBe('conflicted')
})
