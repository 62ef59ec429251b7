import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { HistoryKind, SuggestionState } from '@/lib/platform/prisma/enums'
import { searchFrom } from '@/lib/search/form'
import type { Piece } from '@/lib/search/form/excerpt'
import { searchProposals } from '@/lib/search/search-proposals'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { createActor } from '@/tests/support/factories'
import { refusal } from '@/tests/support/reviews'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'
import { createSuggestion } from '@/tests/support/suggestions'

const form = formOf(options2026)
let province: ActorOf<'PROVINCE'>

async function propose(title: string, more: Record<string, unknown> = {}, state: SuggestionState = 'DELIVERED') {
  const owner = await createActor('PROPOSER')
  return createSuggestion(owner, { state, content: sampleSuggestion(form, { title, ...more }) })
}

async function record(kind: HistoryKind, title: string, more: Record<string, unknown> = {}) {
  const list = await db.historyList.create({ data: { name: `清单${randomUUID()}`, kind } })
  return db.historyRecord.create({ data: { listId: list.id, kind, key: randomUUID(), title, ...more } })
}

const plain = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const search = (q: string, more: Record<string, string> = {}) => searchProposals(province, searchFrom({ q, ...more }))
const titles = async (q: string, more: Record<string, string> = {}) =>
  (await search(q, more)).rows.map(({ title }) => title.map(({ text }) => text).join(''))

beforeAll(async () => {
  province = await createActor('PROVINCE')
})

test('two characters find suggestions of every call and records of every list, the newest first', async () => {
  await record('EARLIER', '鼋鼍养殖的往年建议', { year: 2019 })
  await record('FUNDED', '已立项的鼋鼍养殖', { year: 2023, summary: '关于鼋鼍的摘要' })
  await record('FUNDED', '没有年份的鼋鼍')
  const old = await propose('鼋鼍保护研究')
  await db.queueEntry.update({ where: { suggestionId: old.id }, data: { arrivedAt: new Date('2020-05-01') } })
  await propose('正文才有', { backgroundSignificance: richText('本项目研究鼋鼍。') })
  const overview = await propose('概述才有', { overview: '面向鼋鼍繁育的联合攻关。' })
  const result = await search('鼋鼍')
  expect(result.rows.map(({ title }) => plain(title))).toEqual([
    '概述才有',
    '已立项的[鼋鼍]养殖',
    '[鼋鼍]保护研究',
    '[鼋鼍]养殖的往年建议',
    '没有年份的[鼋鼍]',
  ])
  expect(result).toMatchObject({ count: 5, sure: true, previous: null, next: null })
  expect(result.rows[0]).toMatchObject({ id: overview.id, state: 'DELIVERED' })
  expect(result.rows[0]?.excerpts.map(plain).join()).toContain('面向[鼋鼍]繁育')
  expect(JSON.stringify(result.rows)).not.toContain('13800000000')
})

test('words of any length are found as they stand, all of them, however they are written', async () => {
  await propose('钙钛矿叠层电池', { overview: '采用ＡＩ for Science方法。' })
  await propose('钙钛与钛矿分开', { overview: '没有那个词。' })
  expect(await titles('钙钛矿')).toEqual(['钙钛矿叠层电池'])
  expect(await titles('钙钛矿 ai')).toEqual(['钙钛矿叠层电池'])
  expect(await titles('钙钛矿　ＦＯＲ science')).toEqual(['钙钛矿叠层电池'])
  expect(await titles('钙钛矿 储氢')).toEqual([])
  expect(await titles('100%')).toEqual([])
})

test('organisations and people are found, too', async () => {
  const owner = await createActor('PROPOSER')
  await createSuggestion(owner, { state: 'ELIGIBLE' })
  const { rows } = await search(owner.name)
  expect(rows.map(({ person }) => plain(person))).toEqual([`[${owner.name}]`])
})

test('what is not delivered, or withdrawn, or somebody’s draft is in no result', async () => {
  for (const state of ['DRAFT', 'SUBMITTED', 'RETURNED', 'RECOMMENDED', 'DECLINED', 'WITHDRAWN'] as const)
    await propose('蕺菜提取物', {}, state)
  expect(await search('蕺菜')).toMatchObject({ rows: [], count: 0 })
  await propose('蕺菜提取物', {}, 'SCREENING')
  expect(await titles('蕺菜')).toEqual(['蕺菜提取物'])
})

test('whoever declared a conflict finds it no more, and counts it no more', async () => {
  const { id } = await propose('獬豸材料')
  const colleague = await createActor('PROVINCE')
  await db.reviewConflict.create({ data: { suggestionId: id, accountId: colleague.id, reason: '建议人为本人亲属' } })
  expect(await searchProposals(colleague, searchFrom({ q: '獬豸' }))).toMatchObject({ rows: [], count: 0 })
  expect(await titles('獬豸')).toEqual(['獬豸材料'])
})

test.each(['PROPOSER', 'DEPARTMENT', 'SUPERVISOR', 'ADMIN'] as const)('a %s has no search', async (role) => {
  const actor = await createActor(role)
  await expect(searchProposals(actor, searchFrom({ q: '储能' }))).rejects.toMatchObject(refusal('not-found'))
})

test('one character is refused with what to do', async () => {
  await expect(search('钠')).rejects.toMatchObject(refusal('search-too-short'))
})

test('the filters narrow it down', async () => {
  const one = await propose('螭龙材料一', { industry: '新材料' })
  await propose('螭龙材料二', { industry: '新能源' })
  await record('FUNDED', '螭龙材料三')
  await record('EARLIER', '螭龙材料四')
  expect((await titles('螭龙')).length).toBe(4)
  expect(await titles('螭龙', { source: 'funded' })).toEqual(['螭龙材料三'])
  expect(await titles('螭龙', { source: 'earlier' })).toEqual(['螭龙材料四'])
  expect(await titles('螭龙', { source: 'suggestion' })).toEqual(['螭龙材料二', '螭龙材料一'])
  expect(await titles('螭龙', { industry: '新材料' })).toEqual(['螭龙材料一'])
  expect(await titles('螭龙', { call: one.callId })).toEqual(['螭龙材料一'])
  expect(await titles('螭龙', { department: one.departmentId })).toEqual(['螭龙材料一'])
  expect(await titles('螭龙', { department: one.departmentId, source: 'funded' })).toEqual([])
})

describe('pages', () => {
  const all = 70
  beforeAll(async () => {
    const list = await db.historyList.create({ data: { name: `清单${randomUUID()}`, kind: 'FUNDED' } })
    await db.historyRecord.createMany({
      data: Array.from({ length: all }, (_, i) => ({
        listId: list.id,
        kind: 'FUNDED' as const,
        key: String(i),
        title: `饕餮纹样第${String(i).padStart(2, '0')}项${i % 7 === 0 ? '饕餮研究' : '饕餮与餮研究'}`,
        year: 2000 + (i % 5),
      })),
    })
  })

  test.each(['饕餮', '饕餮纹样'])('“%s” comes page by page without gap or double, and back again', async (q) => {
    const pages = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof search>> = await search(q, after ? { after } : {})
      pages.push(page)
      after = page.next
    } while (after)
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect([pages.length, ids.length, new Set(ids).size]).toEqual([4, all, all])
    expect(pages[0]?.count).toBe(all)
    const back = await search(q, { before: pages.at(-1)?.previous ?? '' })
    expect(back.rows.map(({ id }) => id)).toEqual(pages.at(-2)?.rows.map(({ id }) => id))
    expect(pages[0]?.previous).toBeNull()
  })

  test('rows that only seem to have a long word are passed over', async () => {
    // 饕餮研究 has the pairs 饕餮, 餮研, 研究; so have all of them.
    const { rows, count, sure } = await search('饕餮研究')
    expect([rows.length, count, sure]).toEqual([10, 10, true])
  })
})

test('the record changes with its list', async () => {
  const { id } = await record('FUNDED', '猰貐研究')
  await db.historyRecord.update({ where: { id }, data: { title: '狻猊研究' } })
  expect(await titles('猰貐')).toEqual([])
  expect(await titles('狻猊')).toEqual(['狻猊研究'])
})

test('who looked for what is in the trail', async () => {
  await search('储能电池', { source: 'funded' })
  const [entry] = await db.auditEntry.findMany({ where: { actorId: province.id }, orderBy: { seq: 'desc' }, take: 1 })
  expect(entry).toMatchObject({ action: 'search.asked', detail: { q: '储能电池', source: 'funded' } })
})
