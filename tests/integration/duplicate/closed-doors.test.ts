import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { declarePairConflict } from '@/lib/duplicate/declare-pair-conflict'
import { listGroups } from '@/lib/duplicate/group-list'
import { judgePair } from '@/lib/duplicate/judge-pair'
import { findNextPair } from '@/lib/duplicate/next-pair'
import { openPair } from '@/lib/duplicate/open-pair'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { countConflicts, countPairs, listDepartments, listPairs } from '@/lib/duplicate/queries'
import { makeReport } from '@/lib/duplicate/report'
import { reportPrint } from '@/lib/duplicate/report-print'
import { reportWorkbook } from '@/lib/duplicate/report-workbook'
import { setDesk } from '@/lib/duplicate/set-desk'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { findVersion } from '@/lib/suggestion/queries'
import { createActor } from '@/tests/support/factories'
import { createPair, createScreened, disguised } from '@/tests/support/pairs'
import { readPdf } from '@/tests/support/pdf-pages'
import { refusal } from '@/tests/support/reviews'

type Made = Awaited<ReturnType<typeof createPair>>
let made: Made
let officer: ActorOf<'PROVINCE'>
let conflicted: ActorOf<'PROVINCE'>
const everything = () => filterFrom({ call: made.callId, tab: 'all', weak: 'yes' })

beforeAll(async () => {
  officer = await createActor('PROVINCE')
  conflicted = await createActor('PROVINCE')
  made = await createPair()
  await db.notice.create({
    data: { accountId: conflicted.id, title: '相似', href: '/', suggestionId: made.original.id },
  })
  await declarePairConflict(conflicted, { id: made.pair.id, reason: '建议人为本人亲属' })
})

const strangers: [string, () => Promise<Actor>][] = [
  ['an officer who declared a conflict', async () => conflicted],
  ['one of the two departments', async () => departmentOf(made.copy.owner)],
  ['the proposer', async () => made.original.owner],
  ['supervision', () => createActor('SUPERVISOR')],
  ['an administrator', () => createActor('ADMIN')],
]
const departmentOf = ({ departmentId }: ActorOf<'PROPOSER'>) => createActor('DEPARTMENT', { departmentId })

const doors: [string, (actor: Actor) => Promise<unknown>][] = [
  ['open', (actor) => openPair(actor, { id: made.pair.id })],
  [
    'judge',
    (actor) =>
      judgePair(actor, { id: made.pair.id, version: made.pair.version, verdict: 'DISTINCT', reason: '无关内容' }),
  ],
  ['declare a conflict', (actor) => declarePairConflict(actor, { id: made.pair.id, reason: '理由' })],
  ['print', (actor) => makeReport(actor, { filter: everything(), pair: made.pair.id })],
]

describe.each(strangers)('%s', (_name, who) => {
  test.each(doors)('finds no door to %s', async (_door, enter) => {
    await expect(who().then(enter)).rejects.toMatchObject(refusal('not-found'))
    expect(await db.pairVerdict.count({ where: { pairId: made.pair.id } })).toBe(0)
  })
})

test('a conflict shuts both suggestions by every door: lists, counts, groups, filters, reports, versions, notices', async () => {
  const third = await createScreened({ callId: made.callId, overview: disguised(made.overview) })
  const seen = async (who: ActorOf<'PROVINCE'>) => {
    const { entries } = await makeReport(who, { filter: everything(), pair: null })
    return {
      rows: (await listPairs(who, made.callId, everything())).rows.length,
      all: (await countPairs(who, made.callId, everything())).all,
      groups: (await listGroups(who, made.callId, everything())).length,
      departments: (await listDepartments(who, made.callId)).length,
      reported: entries.length,
      next: await findNextPair(who, made.callId, everything(), { id: third.id, score: 1 }),
      versions: [await findVersion(who, made.original.id), await findVersion(who, made.copy.id)].filter(Boolean).length,
    }
  }
  expect(await seen(conflicted)).toEqual({
    rows: 0,
    all: 0,
    groups: 0,
    departments: 0,
    reported: 0,
    next: null,
    versions: 0,
  })
  expect(await seen(officer)).toMatchObject({ rows: 3, all: 3, groups: 1, departments: 3, reported: 3, versions: 2 })
  expect(await db.notice.count({ where: { accountId: conflicted.id, suggestionId: made.original.id } })).toBe(0)
  expect(await db.notice.count({ where: { accountId: officer.id, title: '同事申请回避' } })).toBe(1)
  expect(await countConflicts(conflicted, made.callId)).toBe(2)
})

test('the database itself takes no verdict of somebody with a conflict', async () => {
  const { score, textHash, otherHash, number } = made.pair
  const given = { score, textHash, otherHash, number, verdict: 'KEPT' as const, reason: '理由' }
  const verdict = db.pairVerdict.create({
    data: { ...given, pairId: made.pair.id, byId: conflicted.id, byName: conflicted.name },
  })
  await expect(verdict).rejects.toThrow(/conflict of interest/)
  const proposal = { proposal: 'KEPT' as const, proposalReason: '理由', proposedAt: new Date() }
  const proposed = db.duplicatePair.update({
    where: { id: made.pair.id },
    data: { ...proposal, proposedById: conflicted.id },
  })
  await expect(proposed).rejects.toThrow(/conflict of interest/)
})

test('what is not with the province yet is on no desk', async () => {
  const early = await createPair({ state: 'RECOMMENDED' })
  expect((await listPairs(officer, early.callId, filterFrom({ tab: 'all' }))).rows).toEqual([])
  await expect(openPair(officer, { id: early.pair.id })).rejects.toMatchObject(refusal('not-found'))
})

test('read blind, nothing that leaves the server says whose it is', async () => {
  const blind = await createPair()
  const { version } = (await db.duplicateSetting.findUnique({ where: { id: 1 } })) ?? { version: 0 }
  await setDesk(officer, { version, secondReader: false, blind: true })
  const filter = filterFrom({ call: blind.callId, tab: 'all' })
  const told = async () => {
    const report = await makeReport(officer, { filter, pair: null })
    const { sides, reading, paths, given } = await openPair(officer, { id: blind.pair.id })
    return JSON.stringify([
      await listPairs(officer, blind.callId, filter),
      (await listGroups(officer, blind.callId, filter)).map(({ members, sideOf }) => members.map(sideOf)),
      { sides, reading, paths, given },
      report.entries,
      Buffer.from(await reportWorkbook(report)).length,
      (await readPdf(await buffer(await reportPrint(report)))).text,
    ])
  }
  const secrets = await Promise.all(
    [blind.original, blind.copy].map(async ({ id, owner }) => {
      const { title } = await db.queueEntry.findUniqueOrThrow({ where: { suggestionId: id } })
      const { organisation, name } = await db.account.findUniqueOrThrow({
        where: { id: owner.id },
        include: { organisation: true },
      })
      return [title, name, organisation?.name ?? '']
    }),
  )
  const hidden = await told()
  expect(secrets.flat().filter((secret) => hidden.includes(secret))).toEqual([])
  await setDesk(officer, { version: version + 1, secondReader: false, blind: false })
  // The same words are there for whoever may read them: the search above does not fail to find for want of data.
  const open = await told()
  expect(secrets.flat().filter((secret) => !open.includes(secret))).toEqual([])
})
