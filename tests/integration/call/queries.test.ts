import { expect, test } from 'vitest'
import {
  currentCalls,
  findCall,
  findPledge,
  listCalls,
  listExtensions,
  listPledges,
  listTerms,
} from '@/lib/call/queries'
import { db } from '@/lib/platform/db'
import type { Role } from '@/lib/platform/prisma/enums'
import { createCall, createDraftCall, daysFromNow } from '@/tests/support/calls'
import { createActor } from '@/tests/support/factories'

const strangers: Role[] = ['PROPOSER', 'DEPARTMENT', 'SUPERVISOR', 'ADMIN']

test.each(strangers)('a draft and all of it is nothing to a %s', async (role) => {
  const { id } = await createDraftCall()
  const actor = await createActor(role)
  expect(await findCall(actor, id)).toBeNull()
  expect(await listPledges(actor, id)).toEqual([])
  expect(await findPledge(actor, id)).toBeNull()
  expect(await listExtensions(actor, id)).toEqual([])
  expect((await listCalls(actor)).map((call) => call.id)).not.toContain(id)
})

test('nor to someone signed out', async () => {
  const { id } = await createDraftCall()
  expect(await findCall(null, id)).toBeNull()
  expect(await findCall(null, 'no-id')).toBeNull()
  expect((await listCalls(null)).map((call) => call.id)).not.toContain(id)
})

test('the province sees its drafts; everybody sees what is published', async () => {
  const draft = await createDraftCall()
  const open = await createCall()
  const province = await createActor('PROVINCE')
  expect(await findCall(province, draft.id)).toMatchObject({ id: draft.id, phase: 'draft' })
  expect((await listCalls(province)).map(({ id }) => id)).toEqual(expect.arrayContaining([draft.id, open.id]))
  expect(await findCall(null, open.id)).toMatchObject({ phase: 'open', options: { mostTechnologies: 5 } })
  expect(await findPledge(null, open.id)).toMatchObject({ number: 1, text: '测试承诺' })
})

test('current are those open or soon open, by each call’s own clock', async () => {
  const open = await createCall({ closesAt: daysFromNow(3) })
  const upcoming = await createCall({ opensAt: daysFromNow(1), closesAt: daysFromNow(2) })
  const over = await createCall({ closesAt: daysFromNow(-0.5) })
  const rehearsedOver = await createCall({ clockOffsetSeconds: 40 * 24 * 60 * 60 })
  const ended = await createCall({ closedAt: new Date() })
  const mine = new Set([open, upcoming, over, rehearsedOver, ended].map(({ id }) => id))
  const found = (await currentCalls(null)).filter(({ id }) => mine.has(id))
  expect(found.map(({ id, phase }) => [id, phase])).toEqual([
    [upcoming.id, 'upcoming'],
    [open.id, 'open'],
  ])
})

test('options that are none are an error, never half a call', async () => {
  const { id } = await createCall({ options: { year: 2026 } })
  await expect(findCall(null, id)).rejects.toThrow('categories')
  await db.call.delete({ where: { id } })
})

test('the terms of all departments are the province’s to see', async () => {
  const { id } = await createCall()
  const officer = await createActor('DEPARTMENT')
  await db.callDepartment.create({
    data: { callId: id, departmentId: officer.departmentId, proposersCloseAt: daysFromNow(9) },
  })
  const rows = await listTerms(await createActor('PROVINCE'), id)
  expect(rows.find((row) => row.id === officer.departmentId)?.terms).toMatchObject({ version: 1 })
  for (const role of strangers) expect(await listTerms(await createActor(role), id)).toEqual([])
})
