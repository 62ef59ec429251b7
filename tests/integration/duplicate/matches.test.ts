import { beforeAll, describe, expect, test } from 'vitest'
import { countMatches, listOwnMatches } from '@/lib/duplicate/matches'
import { openPair } from '@/lib/duplicate/open-pair'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { declareConflict } from '@/lib/review/declare-conflict'
import { exportQueue } from '@/lib/review/export-queue'
import { countQueue, listQueue } from '@/lib/review/queries'
import { similarText } from '@/lib/review/queue-columns'
import { filterFrom } from '@/lib/review/queue-filter'
import { createActor, createDepartment } from '@/tests/support/factories'
import { createFunded, createOverview, createScreened, disguised, pairOf } from '@/tests/support/pairs'
import { refusal } from '@/tests/support/reviews'
import { createSuggestionCall } from '@/tests/support/suggestions'
import { readSheet } from '@/tests/support/workbooks'

type Made = Awaited<ReturnType<typeof createScreened>>
let officer: ActorOf<'DEPARTMENT'>
let callId: string
let one: Made
let own: Made
let foreign: Made

// Before anything is recommended: one's own original and copy, and another department's copy of both.
beforeAll(async () => {
  const { id: departmentId } = await createDepartment()
  officer = await createActor('DEPARTMENT', { departmentId })
  ;({ id: callId } = await createSuggestionCall())
  const overview = createOverview()
  one = await createScreened({ callId, overview, departmentId, state: 'SUBMITTED' })
  own = await createScreened({ callId, overview: disguised(overview), departmentId, state: 'SUBMITTED' })
  foreign = await createScreened({ callId, overview: disguised(overview), state: 'SUBMITTED' })
})

describe('a department sees, before it recommends', () => {
  test('its own in full, and of another department’s only that there is something', async () => {
    expect((await countMatches(officer, [one.id])).get(one.id)).toEqual({ own: 1, elsewhere: true })
    const matches = await listOwnMatches(officer, one.id)
    expect(matches.map(({ other }) => other?.id)).toEqual([own.id])
    const { reading, given } = await openPair(officer, { id: matches[0]?.id ?? '' })
    expect(reading.passages.length).toBeGreaterThan(0)
    expect(given).toEqual([])
  })

  test('nothing of the other department’s by any door: page, list, count, search, export', async () => {
    const pair = await pairOf(one.id, foreign.id)
    await expect(openPair(officer, { id: pair.id })).rejects.toMatchObject(refusal('not-found'))
    const filter = filterFrom({ call: callId, tab: 'all' })
    const { rows } = await listQueue(officer, callId, filter)
    const { title } = await db.queueEntry.findUniqueOrThrow({ where: { suggestionId: foreign.id } })
    const { name } = await db.account.findUniqueOrThrow({ where: { id: foreign.owner.id } })
    const told = JSON.stringify([
      rows,
      await listOwnMatches(officer, one.id),
      await readSheet((await exportQueue(officer, filter, null)).body),
    ])
    expect([title, name, foreign.id, pair.id].filter((secret) => told.includes(secret))).toEqual([])
    expect(rows.map(similarText)).toEqual(['本部门 1 份，本部门以外有', '本部门 1 份，本部门以外有'])
    expect((await listQueue(officer, callId, filterFrom({ call: callId, tab: 'all', q: title }))).rows).toEqual([])
  })

  test('a filter of the queue counts its own alone', async () => {
    const count = async (similar: string) =>
      (await countQueue(officer, callId, filterFrom({ call: callId, tab: 'all', similar }))).all
    expect([await count('own'), await count('elsewhere'), await count('none')]).toEqual([2, 2, 0])
    const stranger = await createActor('DEPARTMENT', { departmentId: foreign.owner.departmentId })
    const theirs = async (similar: string) =>
      (await countQueue(stranger, callId, filterFrom({ call: callId, tab: 'all', similar }))).all
    expect([await theirs('own'), await theirs('elsewhere')]).toEqual([0, 1])
  })

  test('an officer with a conflict sees no sign of what it is with', async () => {
    const aside = await createActor('DEPARTMENT', { departmentId: officer.departmentId })
    await declareConflict(aside, { id: own.id, reason: '亲属' })
    expect((await countMatches(aside, [one.id])).get(one.id)).toEqual({ own: 0, elsewhere: true })
    expect(await listOwnMatches(aside, one.id)).toEqual([])
    await expect(openPair(aside, await pairOf(one.id, own.id))).rejects.toMatchObject(refusal('not-found'))
  })

  test('records of lists stay the province’s: that there is one, and no more', async () => {
    const text = createOverview()
    const record = await createFunded(text)
    const alike = await createScreened({
      callId,
      overview: disguised(text),
      departmentId: officer.departmentId,
      state: 'SUBMITTED',
    })
    const pair = await db.duplicatePair.findFirstOrThrow({
      where: { suggestionId: alike.id, otherRecordId: record.id },
    })
    expect((await countMatches(officer, [alike.id])).get(alike.id)).toEqual({ own: 0, elsewhere: true })
    await expect(openPair(officer, { id: pair.id })).rejects.toMatchObject(refusal('not-found'))
  })
})

test('what was never compared says so, and what has nothing alike is told apart from it', async () => {
  const { departmentId } = officer
  const { id } = await createScreened({ callId, overview: createOverview(), departmentId, state: 'SUBMITTED' })
  expect((await countMatches(officer, [id])).get(id)).toEqual({ own: 0, elsewhere: false })
  await db.screeningResult.updateMany({ where: { suggestionId: id }, data: { current: false } })
  expect((await countMatches(officer, [id])).get(id)).toBeUndefined()
})
