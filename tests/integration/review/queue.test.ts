import { beforeAll, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { claimSeveral } from '@/lib/review/claim-several'
import { findDeskCall } from '@/lib/review/desk-clock'
import { exportQueue } from '@/lib/review/export-queue'
import { countQueue, listOrganisations, listQueue, walkQueue } from '@/lib/review/queries'
import { queueColumns } from '@/lib/review/queue-columns'
import { filterFrom, sorts } from '@/lib/review/queue-filter'
import { returnSuggestion } from '@/lib/review/return-suggestion'
import { saveView } from '@/lib/review/save-view'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { saveField } from '@/lib/suggestion/save-field'
import { databaseCalls } from '@/tests/support/database-calls'
import { createActor, createDepartment, createOrganisation } from '@/tests/support/factories'
import { createDesk, deskRef } from '@/tests/support/reviews'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'
import { createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'
import { readSheet } from '@/tests/support/workbooks'

const form = formOf(options2026)
const [first, second] = options2026.categories.map(({ value }) => value)
let officer: ActorOf<'DEPARTMENT'>
let callId: string
const ids: string[] = []

const given = [
  { title: '海水提铀吸附材料联合研发', category: first, industry: '新材料', background: richText('面向滨海核电。') },
  { title: '＝智能葡萄酒酿造', category: second, industry: '现代高效农业', background: richText('微生物菌群调控。') },
  { title: '=1+1低温电解槽100%国产化', category: first, industry: '新能源', background: richText('质子交换膜。') },
]

beforeAll(async () => {
  callId = (await createSuggestionCall()).id
  const department = await createDepartment()
  officer = await createActor('DEPARTMENT', { departmentId: department.id })
  for (const [i, content] of given.entries()) {
    const organisation = await createOrganisation({
      departmentId: department.id,
      name: `单位${'丙甲乙'[i]}号研究院${callId}`,
    })
    const owner = await createActor('PROPOSER', { organisationId: organisation.id })
    const { id } = await createSuggestion(owner, {
      callId,
      state: 'SUBMITTED',
      content: sampleSuggestion(form, content),
    })
    ids.push(id)
  }
})

const titles = async (params: Record<string, string>) =>
  (await listQueue(officer, callId, filterFrom({ tab: 'all', ...params }))).rows.map(
    ({ queueEntry }) => queueEntry?.title,
  )
const [uranium, wine, electrolysis] = given.map(({ title }) => title)

test.each([
  ['提铀', [uranium]],
  ['核电', [uranium]],
  ['ＡＩ', []],
  ['菌群', [wine]],
  ['号研', [uranium, wine, electrolysis]],
  ['甲号', [wine]],
  ['单位　甲号\t研究', [wine]],
  ['＝１＋１', [electrolysis]],
  ['质子 电解', [electrolysis]],
  ['质子 提铀', []],
  ['膜', [electrolysis]],
  ['100%', [electrolysis]],
  ['1_1', []],
  ['低温 电槽', []],
  ["'; DROP TABLE", []],
])('%s finds %j', async (q, expected) => {
  expect(await titles({ q })).toEqual(expected)
})

test('a person is found by name', async () => {
  const { owner } = await db.suggestion.findUniqueOrThrow({ where: { id: ids[1] ?? '' }, include: { owner: true } })
  expect(await titles({ q: owner.name })).toEqual([wine])
})

test('filters narrow, tabs count within them', async () => {
  expect(await titles({ category: first ?? '' })).toEqual([uranium, electrolysis])
  expect(await titles({ industry: '新能源', category: first ?? '' })).toEqual([electrolysis])
  const counts = await countQueue(officer, callId, filterFrom({ category: first ?? '' }))
  expect(counts).toMatchObject({ all: 2, waiting: 2, returned: 0, mine: 0, second: 0 })
})

test.each(sorts)('sorted by %s, each row comes once', async (sort) => {
  const seen: string[] = []
  for await (const rows of walkQueue(officer, callId, filterFrom({ tab: 'all', sort }), null, 2)) {
    seen.push(...rows.map(({ id }) => id))
  }
  expect([...seen].sort()).toEqual([...ids].sort())
  const listed = (await listQueue(officer, callId, filterFrom({ tab: 'all', sort }))).rows.map(({ id }) => id)
  expect(seen).toEqual(listed)
})

test('organisations stand in the order of their pinyin, in the queue and in its filter', async () => {
  // 丙 bing, 甲 jia, 乙 yi; by code point 乙 would be second.
  expect(await titles({ sort: 'organisation' })).toEqual([uranium, wine, electrolysis])
  const names = (await listOrganisations(officer, callId)).map(({ name }) => name.slice(0, 4))
  expect(names).toEqual(['单位丙号', '单位甲号', '单位乙号'])
})

test('an officer lands on the call where something waits; others stay within reach', async () => {
  const { call: landed } = await findDeskCall(officer, null)
  expect(landed?.id).toBe(callId)
  const sooner = await createSuggestionCall({ closesAt: new Date(Date.now() + 3_600_000) })
  const { call, calls } = await findDeskCall(officer, null)
  expect(call?.id).toBe(callId)
  expect(calls.find(({ id }) => id === callId)).toMatchObject({ waiting: 3, all: 3 })
  expect(calls.find(({ id }) => id === sooner.id)).toMatchObject({ waiting: 0, all: 0 })
  expect((await findDeskCall(officer, sooner.id)).call?.id).toBe(sooner.id)
  const idle = await createActor('DEPARTMENT')
  expect((await findDeskCall(idle, null)).call?.id).toBe(sooner.id)
})

test('what the proposer changes after a return is not in the queue before it is submitted again', async () => {
  const desk = await createDesk()
  await returnSuggestion(desk.officer, { ...(await deskRef(desk.id)), reason: '请修改' })
  await saveField(desk.owner, { id: desk.id, path: 'title', value: '还没有提交的新名称', base: 0, writer: 'window-a' })
  const list = async (q: string) => (await listQueue(desk.officer, desk.callId, filterFrom({ tab: 'all', q }))).rows
  expect(await list('新名称')).toEqual([])
  expect((await list('')).map(({ queueEntry }) => queueEntry?.title)).toEqual(['寒区钠离子储能电池联合研发'])
})

test('one row or three: the same number of questions', async () => {
  const questions = async (q: string) => {
    const { result, calls } = await databaseCalls(() => listQueue(officer, callId, filterFrom({ tab: 'all', q })))
    return { rows: result.rows.length, calls: calls.length }
  }
  const one = await questions('提铀')
  const three = await questions('号研')
  expect([one.rows, three.rows]).toEqual([1, 3])
  expect(three.calls).toBe(one.calls)
})

test('the workbook holds exactly the rows and columns of the screen, and the trail knows of it', async () => {
  const filter = filterFrom({ call: callId, tab: 'all', category: first ?? '', sort: 'title' })
  const { rows } = await listQueue(officer, callId, filter)
  const sheet = await readSheet((await exportQueue(officer, filter, null)).body)
  const filled = (cells: unknown[]) => cells.map((cell) => cell ?? '')
  expect(sheet.map(filled)).toEqual([
    queueColumns.map(({ header }) => header),
    ...rows.map((row) => queueColumns.map(({ cell }) => cell(row))),
  ])
  expect(rows).toHaveLength(2)
  const subject = `department:${officer.departmentId}`
  expect(await db.auditEntry.count({ where: { action: 'review.queue-exported', subject } })).toBe(1)
  const ticked = await readSheet(
    (await exportQueue(officer, filterFrom({ call: callId, tab: 'all' }), [ids[2] ?? ''])).body,
  )
  expect(ticked.map(([title]) => title)).toEqual(['项目名称', electrolysis])
})

test('several are claimed at once; what a colleague holds is left and named', async () => {
  const colleague = await createActor('DEPARTMENT', { departmentId: officer.departmentId })
  await claimSeveral(colleague, { ids: ids.slice(0, 1) })
  const { claimed, left } = await claimSeveral(officer, { ids })
  expect([claimed, left.map(({ title }) => title)]).toEqual([2, [uranium]])
  expect(left[0]?.why).toContain(colleague.name)
  expect(await titles({ tab: 'mine' })).toEqual([wine, electrolysis])
  expect(await titles({ held: 'others' })).toEqual([uranium])
})

test('a view keeps what the queue understands, and is its owner’s alone', async () => {
  await saveView(officer, { name: '新能源', query: `industry=${encodeURIComponent('新能源')}&after=${ids[0]}&evil=1` })
  const [view] = await db.savedView.findMany({ where: { accountId: officer.id } })
  expect(new URLSearchParams(view?.query)).toEqual(new URLSearchParams({ industry: '新能源' }))
})
