import { describe, expect, test } from 'vitest'
import { judgePair } from '@/lib/duplicate/judge-pair'
import { openPair } from '@/lib/duplicate/open-pair'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { countPairs, listPairs } from '@/lib/duplicate/queries'
import { setDesk } from '@/lib/duplicate/set-desk'
import { db } from '@/lib/platform/db'
import { createActor } from '@/tests/support/factories'
import { createFunded, createOverview, createPair, createScreened, disguised } from '@/tests/support/pairs'
import { refusal } from '@/tests/support/reviews'
import { createSuggestionCall } from '@/tests/support/suggestions'

const reason = '逐段对照，除数字外相同'
const latest = (id: string) => db.duplicatePair.findUniqueOrThrow({ where: { id }, include: { verdict: true } })

test('a disguised copy is found, shown side by side with its passages, and whoever looks is in the trail', async () => {
  const officer = await createActor('PROVINCE')
  const { callId, original, copy, pair } = await createPair()
  const { rows } = await listPairs(officer, callId, filterFrom({ call: callId }))
  expect(rows.map(({ id }) => id)).toEqual([pair.id])
  expect(rows[0]?.one.suggestionId).toBe(copy.id)
  expect(rows[0]?.other.suggestionId).toBe(original.id)
  const { reading } = await openPair(officer, { id: pair.id })
  expect(reading.longest?.length).toBeGreaterThanOrEqual(13)
  const marked = (side: 'one' | 'other') =>
    reading[side].sections.flatMap(({ segments }) => segments.filter((segment) => segment.passage !== null)).length
  expect([marked('one') > 0, marked('other') > 0]).toEqual([true, true])
  for (const id of [original.id, copy.id])
    expect(
      await db.auditEntry.count({
        where: { action: 'suggestion.read', subject: `suggestion:${id}`, actorId: officer.id },
      }),
    ).toBe(1)
})

test('the desk is filtered by source, signal, department, category and relation, and paged by key', async () => {
  const officer = await createActor('PROVINCE')
  const { callId, copy, original } = await createPair()
  const found = async (given: Record<string, string>) =>
    (await listPairs(officer, callId, filterFrom({ call: callId, ...given }))).rows.length
  expect([await found({ source: 'SAME_CALL' }), await found({ source: 'FUNDED' })]).toEqual([1, 0])
  expect([await found({ signal: 'passage' }), await found({ signal: 'partner' })]).toEqual([1, 0])
  expect([await found({ department: copy.owner.departmentId }), await found({ department: callId })]).toEqual([1, 0])
  const { category } = await db.queueEntry.findUniqueOrThrow({ where: { suggestionId: copy.id } })
  expect([await found({ category }), await found({ category: '没有这一类' })]).toEqual([1, 0])
  expect([await found({ relation: 'none' }), await found({ relation: 'declared' })]).toEqual([1, 0])
  expect(await found({ source: 'OUTSIDE' })).toBe(0)
  await db.suggestion.update({ where: { id: original.id }, data: { origin: 'OUTSIDE' } })
  expect(await found({ source: 'OUTSIDE' })).toBe(1)
})

test('a declared continuation is said to be one, counted up front and kept apart by the filter', async () => {
  const officer = await createActor('PROVINCE')
  const owner = await createActor('PROPOSER')
  const overview = createOverview()
  const earlier = await createScreened({ callId: (await createSuggestionCall()).id, overview, owner })
  const { id: callId } = await createSuggestionCall()
  await createScreened({ callId, overview: disguised(overview), owner, continuesId: earlier.id })
  const { rows } = await listPairs(officer, callId, filterFrom({ call: callId, relation: 'declared' }))
  expect(rows).toMatchObject([{ relation: 'CONTINUATION', source: 'EARLIER_CALL' }])
  expect(await countPairs(officer, callId, filterFrom({ call: callId }))).toMatchObject({ open: 1, declared: 1 })
  expect((await listPairs(officer, callId, filterFrom({ call: callId, relation: 'none' }))).rows).toEqual([])
})

test('pages go on from the last pair, the strongest first, and back again', async () => {
  const officer = await createActor('PROVINCE')
  const { callId, overview } = await createPair()
  for (let i = 0; i < 7; i += 1) await createScreened({ callId, overview: disguised(overview).slice(i * 4) })
  const first = await listPairs(officer, callId, filterFrom({ call: callId }))
  expect([first.rows.length, first.previous]).toEqual([30, null])
  const second = await listPairs(officer, callId, filterFrom({ call: callId, after: first.next ?? '' }))
  const ids = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(new Set(ids).size).toBe(36)
  const scores = [...first.rows, ...second.rows].map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  const back = await listPairs(officer, callId, filterFrom({ call: callId, before: second.previous ?? '' }))
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
})

test('a verdict holds with its reason and texts, and is in the trail', async () => {
  const officer = await createActor('PROVINCE')
  const { callId, pair } = await createPair()
  await judgePair(officer, { id: pair.id, version: pair.version, verdict: 'DUPLICATE', reason })
  const { verdict } = await latest(pair.id)
  expect(verdict).toMatchObject({ verdict: 'DUPLICATE', reason, byId: officer.id, textHash: pair.textHash })
  expect(await countPairs(officer, callId, filterFrom({}))).toMatchObject({ open: 0, judged: 1 })
  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'pair.judged', subject: `pair:${pair.id}` } })
  expect(entry.detail).toMatchObject({ verdict: 'DUPLICATE', reason })
})

test('of two officers at once one wins, the other is told by whom', async () => {
  const [one, other] = [await createActor('PROVINCE'), await createActor('PROVINCE')]
  const { pair } = await createPair()
  const given = { id: pair.id, version: pair.version, reason }
  const outcomes = await Promise.allSettled([
    judgePair(one, { ...given, verdict: 'DUPLICATE' }),
    judgePair(other, { ...given, verdict: 'KEPT' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const won = outcomes[0]?.status === 'fulfilled' ? one : other
  const lost = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(lost?.reason.reason).toMatchObject({ code: 'overtaken', sentence: expect.stringContaining(won.name) })
  expect(await db.pairVerdict.count({ where: { pairId: pair.id } })).toBe(1)
  expect(await db.auditEntry.count({ where: { subject: `pair:${pair.id}` } })).toBe(1)
})

describe('with a second reader', () => {
  test('a verdict waits for somebody else, a contradiction starts anew, and 待定 needs nobody', async () => {
    const [first, second] = [await createActor('PROVINCE'), await createActor('PROVINCE')]
    const { version } = (await db.duplicateSetting.findUnique({ where: { id: 1 } })) ?? { version: 0 }
    await setDesk(first, { version, secondReader: true, blind: false })
    const { callId, pair } = await createPair()
    const judge = async (officer: typeof first, verdict: 'DISTINCT' | 'DUPLICATE' | 'PENDING') =>
      judgePair(officer, { id: pair.id, version: (await latest(pair.id)).version, verdict, reason })
    expect(await judge(first, 'DUPLICATE')).toEqual({ settled: false })
    expect((await latest(pair.id)).verdict).toBeNull()
    await expect(judge(first, 'DUPLICATE')).rejects.toMatchObject(refusal('own-proposal'))
    expect(await judge(second, 'DISTINCT')).toEqual({ settled: false })
    expect(await countPairs(first, callId, filterFrom({}))).toMatchObject({ open: 0, second: 1, judged: 0 })
    const off = { version: (await db.duplicateSetting.findUniqueOrThrow({ where: { id: 1 } })).version, blind: false }
    await expect(setDesk(first, { ...off, secondReader: false })).rejects.toMatchObject(refusal('proposals-waiting'))
    expect(await judge(first, 'DISTINCT')).toEqual({ settled: true })
    expect((await latest(pair.id)).verdict).toMatchObject({
      verdict: 'DISTINCT',
      byId: first.id,
      firstReaderId: second.id,
      firstReaderName: second.name,
    })
    expect(await judge(second, 'PENDING')).toEqual({ settled: true })
    await setDesk(first, { ...off, secondReader: false })
  })
})

describe('verdicts are remembered', () => {
  test('the same texts screened again keep theirs; a changed version reopens the pair and says what it was', async () => {
    const officer = await createActor('PROVINCE')
    const { pair } = await createPair()
    await judgePair(officer, { id: pair.id, version: pair.version, verdict: 'KEPT', reason })
    const given = await latest(pair.id)
    // What the screening does when everything is compared anew.
    const [stored] = await db.screeningPair.findMany({ where: { suggestionId: pair.suggestionId, current: true } })
    if (!stored) throw new Error('not screened')
    await db.screeningPair.update({ where: { id: stored.id }, data: { current: false } })
    expect((await latest(pair.id)).superseded).toBe(true)
    await db.screeningPair.update({ where: { id: stored.id }, data: { current: true, score: 0.9 } })
    const again = await latest(pair.id)
    expect(again).toMatchObject({ superseded: false, verdictId: given.verdictId, version: given.version, score: 0.9 })
    await db.$executeRaw`
      UPDATE screening_document SET submission = submission || '{"overview":"改过的概述"}' WHERE id = ${`suggestion:${pair.suggestionId}`}`
    await db.screeningPair.update({ where: { id: stored.id }, data: { score: 0.8 } })
    const changed = await latest(pair.id)
    expect(changed).toMatchObject({ verdictId: null, version: given.version + 1 })
    const late = judgePair(officer, { id: pair.id, version: given.version, verdict: 'KEPT', reason })
    await expect(late).rejects.toMatchObject(refusal('changed-meanwhile'))
    const opened = await openPair(officer, { id: pair.id })
    expect(opened.given.map(({ verdict }) => verdict)).toEqual(['KEPT'])
  })

  test('in a later year the same person’s same text against the same record is judged already, a changed one is not', async () => {
    const officer = await createActor('PROVINCE')
    const text = createOverview()
    const record = await createFunded(text)
    const owner = await createActor('PROPOSER')
    const year = async (overview: string) => {
      const { id: callId } = await createSuggestionCall()
      const { id } = await createScreened({ callId, overview, owner, title: '滴灌带联合研制' })
      return db.duplicatePair.findFirstOrThrow({ where: { suggestionId: id, otherRecordId: record.id } })
    }
    const first = await year(disguised(text))
    await judgePair(officer, { id: first.id, version: first.version, verdict: 'DISTINCT', reason })
    const same = await year(disguised(text))
    expect((await latest(same.id)).verdict).toMatchObject({ verdict: 'DISTINCT', pairId: first.id })
    const changed = await year(`${disguised(text)}另增设一处试验站。`)
    expect((await latest(changed.id)).verdict).toBeNull()
    expect((await openPair(officer, { id: changed.id })).given.map(({ verdict }) => verdict)).toEqual(['DISTINCT'])
    // The same text of somebody else is another matter.
    const { id: callId } = await createSuggestionCall()
    const stranger = await createScreened({ callId, overview: disguised(text), title: '滴灌带联合研制' })
    const theirs = await db.duplicatePair.findFirstOrThrow({
      where: { suggestionId: stranger.id, otherRecordId: record.id },
    })
    expect(theirs.verdictId).toBeNull()
  })
})

test('the database keeps verdicts as they are, and lets nobody confirm their own', async () => {
  const officer = await createActor('PROVINCE')
  const { pair } = await createPair()
  await judgePair(officer, { id: pair.id, version: pair.version, verdict: 'PENDING', reason })
  const where = { pairId: pair.id }
  await expect(db.pairVerdict.updateMany({ where, data: { reason: '改过' } })).rejects.toThrow(
    /append-only|refused|fixed/i,
  )
  const { id: _id, ...given } = await db.pairVerdict.findFirstOrThrow({ where })
  const own = db.pairVerdict.create({ data: { ...given, firstReaderId: officer.id } })
  await expect(own).rejects.toThrow(/PairVerdict_two_readers/)
})
