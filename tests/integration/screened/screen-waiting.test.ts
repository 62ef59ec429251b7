import { beforeEach, expect, test } from 'vitest'
import { listenFor } from '@/lib/platform/database-bell'
import { db } from '@/lib/platform/db'
import { arrivalBell } from '@/lib/screened/arrival-bell'
import { enterRecords } from '@/lib/screened/enter-records'
import { enterSuggestion } from '@/lib/screened/enter-suggestion'
import { screenWaiting } from '@/lib/screened/screen-waiting'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { withdrawSuggestion } from '@/lib/suggestion/withdraw-suggestion'
import { createActor } from '@/tests/support/factories'
import { contentWith, enterNew, inventedText, shortReport } from '@/tests/support/screened-suggestions'
import { createSuggestion } from '@/tests/support/suggestions'

let number = 0
beforeEach(() => {
  number += 10
})

const currentPairs = (id: string) =>
  db.screeningPair.findMany({
    where: { current: true, OR: [{ suggestionId: id }, { otherSuggestionId: id }] },
    orderBy: { score: 'desc' },
  })
const copied = () => ({ overview: inventedText(number) })

test('a copy finds its source, says where and why, and both sides find the pair', async () => {
  const source = await enterNew(number)
  const copy = await enterNew(number + 1, { content: { ...copied(), partnerOrganisation: '测试 外方' } })
  expect(await screenWaiting()).toBe(2)
  expect(await db.screeningTask.count()).toBe(0)
  const [pair, ...more] = await currentPairs(source)
  expect(more).toEqual([])
  expect(pair).toMatchObject({ suggestionId: copy, otherSuggestionId: source, otherVersion: 1, flagged: true })
  expect(pair?.relation).toBeNull()
  expect(pair?.reasons.join()).toContain('最长连续相同')
  expect(pair?.passages).toContainEqual(expect.objectContaining({ field: 'overview', otherField: 'overview', from: 0 }))
  const result = await db.screeningResult.findFirstOrThrow({ where: { suggestionId: copy } })
  expect(result).toMatchObject({ flagged: true, count: 1, current: true, versionNumber: 1 })
})

test('an unrelated text is compared and found to be alone', async () => {
  const id = await enterNew(number)
  await screenWaiting()
  expect(await db.screeningResult.findFirst({ where: { suggestionId: id } })).toMatchObject({
    flagged: false,
    count: 0,
  })
})

test('what the form prints and a clause that is quoted is nobody’s own', async () => {
  const { policyClauses } = await import('@/lib/policy/clauses')
  const quoted = policyClauses.map(({ text }) => text).find((text) => text.length > 120) ?? ''
  for (const one of [number, number + 1])
    await enterNew(one, { content: { overview: `${inventedText(one, 80)}。${quoted}。${inventedText(one + 5, 80)}` } })
  await screenWaiting()
  expect(
    await db.screeningResult.count({
      where: { flagged: true, current: true, suggestion: { title: { contains: inventedText(number, 12) } } },
    }),
  ).toBe(0)
})

test('what is submitted is searchable from then on', async () => {
  const owner = await createActor('PROPOSER')
  const { id, version } = await createSuggestion(owner, { content: contentWith(number) })
  await submitSuggestion(owner, { id, version, pledge: 1 })
  const copy = await enterNew(number + 1, { content: copied() })
  await screenWaiting()
  expect((await currentPairs(id)).map((pair) => pair.suggestionId)).toEqual([copy])
})

test('a new version takes the place of the one before, whose results stay on record', async () => {
  const source = await enterNew(number)
  const copy = await enterNew(number + 1, { content: copied() })
  await screenWaiting()
  const newest = contentWith(number + 2)
  await db.$transaction(async (tx) => {
    const old = await tx.suggestionVersion.findFirstOrThrow({ where: { suggestionId: source } })
    const at = new Date(old.submittedAt.getTime() + 60_000)
    await tx.suggestionVersion.create({
      data: {
        ...old,
        content: newest as object,
        evidence: [],
        number: 2,
        receipt: `${old.receipt}-2`,
        basis: 2,
        submittedAt: at,
      },
    })
    await tx.suggestion.update({ where: { id: source }, data: { submittedNumber: 2, submittedAt: at } })
    await enterSuggestion(tx, source)
  })
  await screenWaiting()
  expect(await currentPairs(copy)).toEqual([])
  expect(await db.screeningPair.count({ where: { suggestionId: copy, current: false } })).toBe(1)
  expect(await db.screeningResult.count({ where: { suggestionId: source } })).toBe(2)
  expect(await db.screeningResult.findMany({ where: { suggestionId: source, current: true } })).toMatchObject([
    { versionNumber: 2 },
  ])
})

test('a withdrawn suggestion is compared with nobody any more', async () => {
  const owner = await createActor('PROPOSER')
  const source = await enterNew(number, { owner })
  const copy = await enterNew(number + 1, { content: copied() })
  await screenWaiting()
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: source } })
  await withdrawSuggestion(owner, { id: source, version, reason: '测试撤回' })
  expect(await currentPairs(copy)).toEqual([])
  const later = await enterNew(number + 2, { content: copied() })
  await screenWaiting()
  expect((await currentPairs(later)).map((pair) => pair.otherSuggestionId)).toEqual([copy])
})

test('own earlier texts and declared continuations are marked, not hidden', async () => {
  const owner = await createActor('PROPOSER')
  const first = await enterNew(number, { owner })
  const own = await enterNew(number + 1, { owner, content: copied() })
  const declared = await enterNew(number + 2, { continuesId: first, content: copied() })
  await screenWaiting()
  const relations = (await currentPairs(first)).map((pair) => [pair.suggestionId, pair.relation])
  expect(new Map(relations as [string, string][])).toEqual(
    new Map([
      [own, 'SAME_PERSON'],
      [declared, 'CONTINUATION'],
    ]),
  )
})

test('sixty copies of one text sent in on one day all find each other', async () => {
  const ids: string[] = []
  for (let copy = 0; copy < 60; copy++)
    ids.push(await enterNew(number, { content: { ...shortReport, title: `${inventedText(copy + 7000, 10)}技术` } }))
  await screenWaiting()
  expect(await db.screeningPair.count({ where: { current: true, flagged: true, suggestionId: { in: ids } } })).toBe(
    (60 * 59) / 2,
  )
}, 180_000)

test('two workers share the work; arrival in another order gives the same pairs', async () => {
  const ids: string[] = []
  for (let copy = 0; copy < 8; copy++) ids.push(await enterNew(number + copy, { content: copied() }))
  const pairsNow = async () => {
    const rows = await db.screeningPair.findMany({ where: { current: true, suggestionId: { in: ids } } })
    return rows
      .map(({ suggestionId, otherId, score, reasons, passages }) =>
        JSON.stringify({ suggestionId, otherId, score, reasons, passages }),
      )
      .sort()
  }
  const [one, other] = await Promise.all([screenWaiting(), screenWaiting()])
  expect(one + other).toBeGreaterThanOrEqual(8)
  await screenWaiting()
  const shared = await pairsNow()
  expect(shared).toHaveLength(28)
  for (const [place, id] of ids.entries()) {
    const queuedAt = new Date(Date.now() - place * 1000)
    await db.screeningTask.create({ data: { suggestionId: id, queuedAt } })
  }
  await screenWaiting()
  expect(await pairsNow()).toEqual(shared)
})

test('what has just arrived comes before what is asked again, unless that was submitted anew', async () => {
  const older = await createSuggestion(await createActor('PROPOSER'), {
    state: 'SUBMITTED',
    content: contentWith(number),
  })
  const newer = await enterNew(number + 1, { content: copied() })
  await screenWaiting()
  const enter = (id: string) => db.$transaction((tx) => enterSuggestion(tx, id))
  const next = async () => {
    const before = await db.screeningTask.findMany()
    expect(await screenWaiting(1)).toBe(1)
    const left = await db.screeningTask.findMany()
    return before.find((task) => !left.some(({ suggestionId }) => suggestionId === task.suggestionId))?.suggestionId
  }
  await enter(older.id)
  expect(await next()).toBe(older.id)
  const first = await enterNew(number + 2)
  expect(await next()).toBe(first)
  await enter(newer)
  await enterNew(number + 3)
  expect(await next()).toBe(newer)
  await screenWaiting()
})

test('a record of a list is found, entered twice it is there once', async () => {
  const record = { id: `history:${number}`, title: '无关名称', overview: inventedText(number), person: '某人' }
  for (let time = 0; time < 2; time++) await db.$transaction((tx) => enterRecords(tx, [record]))
  const id = await enterNew(number + 1, { content: copied() })
  await screenWaiting()
  expect(await currentPairs(id)).toMatchObject([{ otherId: record.id, otherSuggestionId: null, flagged: true }])
  await db.$transaction((tx) => enterRecords(tx, [{ ...record, overview: inventedText(number + 3) }]))
  await db.screeningTask.create({ data: { suggestionId: id } })
  await screenWaiting()
  expect(await currentPairs(id)).toEqual([])
})

test('whoever compares is called when a suggestion arrives', async () => {
  const called = listenFor(arrivalBell)
  await expect
    .poll(async () => {
      number += 1
      await enterNew(number)
      return Promise.race([called().then(() => true), new Promise((resolve) => setTimeout(resolve, 300, false))])
    })
    .toBe(true)
})
