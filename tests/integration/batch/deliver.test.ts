import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { unzipSync } from 'fflate'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { arrangeBatch } from '@/lib/batch/arrange-batch'
import { deliverBatch } from '@/lib/batch/deliver-batch'
import { exportBatch } from '@/lib/batch/export-batch'
import { fetchExport } from '@/lib/batch/fetch-export'
import { openBatch } from '@/lib/batch/open-batch'
import { findBatch, findChanges, listExports } from '@/lib/batch/queries'
import { db } from '@/lib/platform/db'
import { reopenSuggestion } from '@/lib/review/reopen-suggestion'
import { categories, createBatch, createMember, type Officer, seen, stamp } from '@/tests/support/batches'
import { createActor } from '@/tests/support/factories'
import { brokenInvariants } from '@/tests/support/invariants'
import { createColleagueOf, deskRef } from '@/tests/support/reviews'
import { codeOf } from '@/tests/support/uploads'

let officer: Officer
let id: string
let callId: string
let members: Awaited<ReturnType<typeof createBatch>>['members']

beforeEach(async () => {
  const made = await createBatch(5)
  ;({ officer, id, members } = made)
  callId = made.call.id
})
afterAll(async () => {
  expect(await brokenInvariants()).toEqual([])
})

const deliver = async () => deliverBatch(officer, await seen(officer, id))
const states = async () => new Set((await db.suggestion.findMany({ where: { callId } })).map(({ state }) => state))
const closesIn = (seconds: number) => new Date(Date.now() + seconds * 1000)
const reversed = () => members.map(({ suggestion }) => suggestion.id).reverse()
const fetched = async (number: number) => buffer((await fetchExport(officer, { id, number })).open(null))

test('five categories: what is delivered is what is in the database, for good', async () => {
  await stamp(officer, id)
  await deliver()
  expect(await states()).toEqual(new Set(['DELIVERED']))

  const items = await db.batchItem.findMany({ where: { batchId: id }, orderBy: { number: 'asc' } })
  expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  const kinds = (await listExports(officer, await db.batch.findUniqueOrThrow({ where: { id } }))).map(
    ({ kind }) => kind,
  )
  expect(kinds).toEqual(['MANIFEST', 'ARCHIVE', 'TABLE'])

  const zip = await fetched(2)
  const { size, open } = await fetchExport(officer, { id, number: 2 })
  expect(zip.length).toBe(size)
  const files = unzipSync(zip)
  expect(Object.keys(files)).toEqual(items.map(({ path }) => path))
  expect(Object.keys(files).map((path) => path.split('/')[0])).toEqual(categories)
  const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
  expect(Object.values(files).map(hashOf)).toEqual(items.map(({ hash }) => hash))

  // From the second time on it is held to what went out first.
  expect((await db.batchExport.findFirstOrThrow({ where: { batchId: id, number: 2 } })).sha256).toBe(hashOf(zip))
  expect((await fetched(2)).equals(zip)).toBe(true)
  expect((await buffer(open({ start: 100, end: 99_999 }))).equals(zip.subarray(100, 100_000))).toBe(true)
})

test('a delivered batch refuses every change, whoever makes it', async () => {
  await stamp(officer, id)
  await deliver()
  const where = { batchId: id }
  await expect(db.batch.update({ where: { id }, data: { number: 2 } })).rejects.toThrow('fixed')
  await expect(db.batch.delete({ where: { id } })).rejects.toThrow()
  await expect(db.batchItem.updateMany({ where, data: { path: 'x' } })).rejects.toThrow('fixed')
  await expect(db.batchItem.deleteMany({ where })).rejects.toThrow('fixed')
  await expect(db.batchExport.updateMany({ where, data: { name: 'x' } })).rejects.toThrow('fixed')
  await expect(db.batchExport.deleteMany({ where })).rejects.toThrow('fixed')
})

test('one second after the deadline it is refused with the time; reopened by the province it is taken', async () => {
  await stamp(officer, id)
  await db.call.update({ where: { id: callId }, data: { closesAt: closesIn(-1) } })
  const late = { reason: { code: 'late', sentence: expect.stringContaining('逾期不再受理') } }
  await expect(deliver()).rejects.toMatchObject(late)
  expect(await states()).toEqual(new Set(['RECOMMENDED']))
  await db.callDepartment.create({
    data: { callId, departmentId: officer.departmentId, reopenedUntil: closesIn(60), reopenedReason: '系统故障补报' },
  })
  await deliver()
  expect(await states()).toEqual(new Set(['DELIVERED']))
})

test('the rehearsal clock decides: too late an hour on, in time by the real one', async () => {
  await stamp(officer, id)
  await db.call.update({ where: { id: callId }, data: { closesAt: closesIn(1800), clockOffsetSeconds: 3600 } })
  expect(await codeOf(deliver())).toBe('late')
  await db.call.update({ where: { id: callId }, data: { clockOffsetSeconds: 0 } })
  expect(await codeOf(deliver())).toBe('done')
})

test('of two officers who deliver at once one does, and the other is told who it was', async () => {
  const colleague = await createColleagueOf(officer)
  await stamp(officer, id)
  const screen = await seen(officer, id)
  const outcomes = await Promise.allSettled([deliverBatch(officer, screen), deliverBatch(colleague, screen)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const winner = outcomes[0].status === 'fulfilled' ? officer : colleague
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject({ reason: { code: 'delivered' } })
  expect(refused?.reason.message).toContain(`${winner.name}已于 `)
  expect(await db.auditEntry.count({ where: { action: 'batch.delivered', subject: `batch:${id}` } })).toBe(1)
})

test('what was stamped is what is delivered: without a scan, or with one of another order, nothing goes out', async () => {
  await exportBatch(officer, { ...(await seen(officer, id)), kind: 'TABLE' })
  expect(await codeOf(deliver())).toBe('scan-missing')
  await stamp(officer, id)
  await arrangeBatch(officer, { ...(await seen(officer, id)), order: reversed() })
  expect(await codeOf(deliver())).toBe('scan-outdated')
})

test('a screen that is overtaken delivers nothing', async () => {
  await stamp(officer, id)
  const screen = await seen(officer, id)
  const [first] = members
  await reopenSuggestion(officer, { ...(await deskRef(first?.suggestion.id ?? '')), reason: '补充材料' })
  expect(await codeOf(deliverBatch(officer, screen))).toBe('changed-meanwhile')
})

test('an earlier export stays what it was when the batch has moved on', async () => {
  const { number } = await exportBatch(officer, { ...(await seen(officer, id)), kind: 'ARCHIVE' })
  const before = await fetched(number)
  await arrangeBatch(officer, { ...(await seen(officer, id)), order: reversed() })
  expect((await fetched(number)).equals(before)).toBe(true)
  const again = await exportBatch(officer, { ...(await seen(officer, id)), kind: 'ARCHIVE' })
  expect(Object.keys(unzipSync(await fetched(again.number)))[0]).toContain('1.第4项')
})

test('after a delivery the next batch is a 补报, with what it adds, takes out and changes', async () => {
  await stamp(officer, id)
  await deliver()
  const [back = '', gone = ''] = members.map(({ suggestion }) => suggestion.id)
  const province = await createActor('PROVINCE')
  const by = { byId: province.id, byName: province.name, byRole: province.role }
  for (const suggestionId of [back, gone]) {
    await db.suggestion.update({ where: { id: suggestionId }, data: { state: 'RECOMMENDED' } })
    await db.transition.create({
      data: { suggestionId, from: 'DELIVERED', to: 'RECOMMENDED', ...by, reason: '请核对' },
    })
  }
  await reopenSuggestion(officer, { ...(await deskRef(gone)), reason: '撤出' })
  await createMember(officer, callId, 7)
  const next = await openBatch(officer, { callId })
  const loaded = await findBatch(officer, next.id)
  if (!loaded) throw new Error('no batch')
  expect(loaded.batch.number).toBe(2)
  expect(loaded.rows.map(({ suggestionId }) => suggestionId)).toContain(back)
  expect(await findChanges(loaded)).toEqual({ added: 1, removed: 1, changed: 0 })
})
