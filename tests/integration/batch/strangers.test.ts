import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { addScan } from '@/lib/batch/add-scan'
import { arrangeBatch } from '@/lib/batch/arrange-batch'
import { deliverBatch } from '@/lib/batch/deliver-batch'
import { draftLetter } from '@/lib/batch/draft-letter'
import { exportBatch } from '@/lib/batch/export-batch'
import { fetchExport } from '@/lib/batch/fetch-export'
import { fetchScan } from '@/lib/batch/fetch-scan'
import { makeDocuments } from '@/lib/batch/make-documents'
import { openBatch } from '@/lib/batch/open-batch'
import { orderBatch } from '@/lib/batch/order-batch'
import { countWaiting, findBatch, listBatches, listExports } from '@/lib/batch/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { createBatch, type Officer, seen, stamp } from '@/tests/support/batches'
import { createActor } from '@/tests/support/factories'
import { pdf } from '@/tests/support/file-content'
import { createColleagueOf } from '@/tests/support/reviews'
import { codeOf } from '@/tests/support/uploads'

let officer: Officer
let made: Awaited<ReturnType<typeof createBatch>>
let screen: { id: string; hash: string }
let strangers: Actor[]

const doors = (actor: Actor): Record<string, () => Promise<unknown>> => ({
  arrange: () => arrangeBatch(actor, { ...screen, order: made.members.map(({ suggestion }) => suggestion.id) }),
  order: () => orderBatch(actor, { ...screen, rule: 'title' }),
  documents: () => makeDocuments(actor, { id: screen.id }),
  export: () => exportBatch(actor, { ...screen, kind: 'TABLE' }),
  fetch: () => fetchExport(actor, { id: screen.id, number: 1 }),
  addScan: () => addScan(actor, { ...screen, name: 'a.pdf' }, pdf()),
  fetchScan: () => fetchScan(actor, { id: screen.id }),
  letter: () => draftLetter(actor, { id: screen.id, part: 1 }),
  deliver: () => deliverBatch(actor, screen),
})

beforeAll(async () => {
  made = await createBatch(2)
  ;({ officer } = made)
  await stamp(officer, made.id)
  screen = await seen(officer, made.id)
  await exportBatch(officer, { ...screen, kind: 'TABLE' })
  const [member] = made.members
  strangers = [
    await createActor('DEPARTMENT'),
    ...(member ? [member.owner] : []),
    await createActor('PROVINCE'),
    await createActor('SUPERVISOR'),
    await createActor('ADMIN'),
  ]
})

test('an open batch is nobody’s but its department’s: every door, every list, every count', async () => {
  for (const stranger of strangers) {
    for (const [door, knock] of Object.entries(doors(stranger)))
      expect(`${stranger.role} ${door} ${await codeOf(knock())}`).toBe(`${stranger.role} ${door} not-found`)
    expect(await findBatch(stranger, made.id)).toBe(null)
    expect(await listBatches(stranger)).toEqual([])
    expect(await countWaiting(stranger, made.call.id)).toBe(0)
    expect(await listExports(stranger, await db.batch.findUniqueOrThrow({ where: { id: made.id } }))).toEqual([])
  }
  for (const stranger of strangers.slice(1))
    expect(await codeOf(openBatch(stranger, { callId: made.call.id }))).toBe('not-found')
})

test('who declared a conflict with one of the texts is shut out of the whole batch, its old exports included', async () => {
  const colleague = await createColleagueOf(officer)
  const [member] = made.members
  const suggestionId = member?.suggestion.id ?? ''
  await db.reviewConflict.create({ data: { suggestionId, accountId: colleague.id, reason: '合作研究者' } })
  for (const [door, knock] of Object.entries(doors(colleague)))
    expect(`${door} ${await codeOf(knock())}`).toBe(`${door} conflicted`)
  expect(await codeOf(findBatch(colleague, made.id))).toBe('conflicted')
})

test('once delivered the province and supervision read it, other departments still do not', async () => {
  const early = await exportBatch(officer, { ...(await seen(officer, made.id)), kind: 'ARCHIVE' })
  await orderBatch(officer, { ...(await seen(officer, made.id)), rule: 'title' })
  await arrangeBatch(officer, {
    ...(await seen(officer, made.id)),
    order: made.members.map(({ suggestion }) => suggestion.id).reverse(),
  })
  await stamp(officer, made.id)
  await deliverBatch(officer, await seen(officer, made.id))
  const [other, proposer, province, supervisor, admin] = strangers
  for (const reader of [province, supervisor]) {
    if (!reader) throw new Error('no reader')
    expect((await findBatch(reader, made.id))?.rows).toHaveLength(2)
    const batch = await db.batch.findUniqueOrThrow({ where: { id: made.id } })
    const [newest] = await listExports(reader, batch)
    const entry = { id: made.id, number: newest?.number ?? 0 }
    expect((await buffer((await fetchExport(reader, entry)).open(null))).length).toBeGreaterThan(0)
    // What the department tried out before is its own.
    expect(await codeOf(fetchExport(reader, early))).toBe('not-found')
  }
  for (const stranger of [other, proposer, admin]) expect(stranger && (await findBatch(stranger, made.id))).toBe(null)
  expect(await db.auditEntry.count({ where: { action: 'batch.export-fetched', subject: `batch:${made.id}` } })).toBe(2)
})

test('a mail draft carries table, scan and archive, with the address of the call’s contact', async () => {
  await db.call.update({ where: { id: made.call.id }, data: { contact: '国际合作处 hezuo@province.test' } })
  const { name, body } = await draftLetter(officer, { id: made.id, part: 1 })
  const text = (await buffer(body)).toString('latin1')
  expect(name).toMatch(/\.eml$/)
  expect(text).toContain('To: hezuo@province.test')
  expect(text).toContain('X-Unsent: 1')
  expect(text.match(/Content-Disposition: attachment/g)).toHaveLength(3)
})
