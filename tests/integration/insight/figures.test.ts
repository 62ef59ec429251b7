import { beforeAll, describe, expect, test } from 'vitest'
import { findInsight } from '@/lib/insight/board'
import { exportInsight } from '@/lib/insight/export-insight'
import { type Criteria, filterFrom } from '@/lib/insight/form'
import { countSuggestions, listCounted, listCountedSuggestions, listFacts } from '@/lib/insight/queries'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { pickedClause, policyClauses } from '@/lib/policy/clauses'
import { declareConflict } from '@/lib/review/declare-conflict'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { openSuggestion } from '@/lib/suggestion/open-suggestion'
import { createActor, createDepartment, createOrganisation } from '@/tests/support/factories'
import { refusal } from '@/tests/support/reviews'
import { sampleSuggestion, sampleTechnology } from '@/tests/support/sample-suggestion'
import { createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'
import { readSheet } from '@/tests/support/workbooks'

const form = formOf(options2026)
const states: SuggestionState[] = [
  'SUBMITTED',
  'DELIVERED',
  'RETURNED',
  'RECOMMENDED',
  'ADOPTED',
  'DECLINED',
  'WITHDRAWN',
  'DRAFT',
  'EXCLUDED',
]

let callId: string
let earlierId: string
let province: ActorOf<'PROVINCE'>
let supervisor: ActorOf<'SUPERVISOR'>
let officer: ActorOf<'DEPARTMENT'>
let stranger: ActorOf<'DEPARTMENT'>

const clause = policyClauses.find(({ isMeasure }) => !isMeasure)

async function suggest(departmentId: string, i: number, state: SuggestionState, inCall = callId) {
  const organisation = await createOrganisation({ departmentId })
  const owner = await createActor('PROPOSER', { organisationId: organisation.id })
  const content = sampleSuggestion(form, {
    title: `第${i}项`,
    category: options2026.categories[i % 3]?.value,
    industry: options2026.industries[i % 4]?.value,
    totalInvestment: String(60 * (i + 1)),
    technologies: [sampleTechnology(form, 'a', { currentTrl: 1 + (i % 3), expectedTrl: 6 })],
    policyClauses: clause && i % 2 === 0 ? [pickedClause(clause)] : [],
  })
  return createSuggestion(owner, { callId: inCall, state, content })
}

beforeAll(async () => {
  const day = 86_400_000
  const now = Date.now()
  const over = { opensAt: new Date(now - 400 * day), closesAt: new Date(now - 370 * day) }
  earlierId = (await createSuggestionCall({ ...over, publishedAt: over.opensAt, year: 2025 })).id
  callId = (await createSuggestionCall({ opensAt: new Date(now - 10 * day) })).id
  province = await createActor('PROVINCE')
  supervisor = await createActor('SUPERVISOR')
  const own = await createDepartment()
  officer = await createActor('DEPARTMENT', { departmentId: own.id })
  stranger = await createActor('DEPARTMENT')
  for (const [i, state] of states.entries()) {
    await suggest(own.id, i, state)
    await suggest(stranger.departmentId, i + 1, state)
  }
  const before = await suggest(own.id, 0, 'DELIVERED', earlierId)
  const arrivedAt = new Date(over.closesAt.getTime() - 32 * day)
  await db.queueEntry.update({ where: { suggestionId: before.id }, data: { arrivedAt } })
})

const whole = (find: Criteria) => ({ ...filterFrom({}), ...find })

/** Both ways to the list's length: the number above it, and its rows page by page. */
async function listed(actor: Actor, find: Criteria) {
  const filter = whole(find)
  const call = find.call ?? callId
  let rows = 0
  let after: string | null = null
  do {
    const page = await listCountedSuggestions(actor, call, { ...filter, after })
    rows += page.rows.length
    after = page.next
  } while (after)
  return [await countSuggestions(actor, call, filter), rows]
}

describe.each([
  ['the province', () => province, 14],
  ['supervision', () => supervisor, 14],
  ['a department', () => officer, 7],
] as const)('%s', (_name, who, all) => {
  test('finds behind each number exactly as many suggestions', async () => {
    const { figures, counted } = await findInsight(who(), callId)
    expect(counted).toBe(all)
    let compared = 0
    for (const { key, marks, unit } of figures)
      for (const { row, column, value, find } of marks.filter((mark) => mark.find)) {
        // Of money it is the sum that is shown; one clause in a hundred is enough.
        if (!find || unit === '万元' || (key === 'clauses' && value === 0 && compared % 50 > 0)) continue
        expect([key, row, column, ...(await listed(who(), find))]).toEqual([key, row, column, value, value])
        compared += 1
      }
    expect(compared).toBeGreaterThan(60)
  })

  test('adds the money of the suggestions behind each sum', async () => {
    const { figures } = await findInsight(who(), callId)
    const sums = figures.find(({ key }) => key === 'sums')
    for (const { column, value, find } of sums?.marks ?? []) {
      const { rows } = await listCountedSuggestions(who(), callId, whole(find ?? {}))
      const entries = await db.queueEntry.findMany({ where: { suggestionId: { in: rows.map(({ id }) => id) } } })
      const own = entries.map(({ total, support }) => Number(column === '项目计划总投入' ? total : support) / 100)
      expect(value).toBeCloseTo(own.reduce((sum, one) => sum + one, 0))
    }
  })
})

test('a department counts its own and nobody else’s, in figures, lists, workbook and forecast', async () => {
  const facts = await listFacts(officer, callId)
  expect(new Set(facts.map(({ departmentId }) => departmentId))).toEqual(new Set([officer.departmentId]))
  expect(await listCounted(officer)).toEqual([expect.objectContaining({ id: officer.departmentId })])
  expect(await listed(officer, { department: stranger.departmentId })).toEqual([0, 0])
  const before = JSON.stringify((await findInsight(officer, callId)).figures)
  await suggest(stranger.departmentId, 5, 'DELIVERED')
  await suggest(stranger.departmentId, 5, 'DELIVERED', earlierId)
  expect(JSON.stringify((await findInsight(officer, callId)).figures)).toBe(before)
  const { bytes } = await exportInsight(officer, callId)
  const name = (await db.department.findUniqueOrThrow({ where: { id: stranger.departmentId } })).name
  const sheets = JSON.stringify(await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()))
  expect(sheets).not.toContain(name)
})

test('whoever declared a conflict counts the suggestion no more', async () => {
  const colleague = await createActor('DEPARTMENT', { departmentId: officer.departmentId })
  const mine = await listFacts(colleague, callId)
  const { id } = await suggest(officer.departmentId, 3, 'SUBMITTED')
  expect(await listFacts(colleague, callId)).toHaveLength(mine.length + 1)
  await declareConflict(colleague, { id, reason: '建议人为本人亲属' })
  expect(await listFacts(colleague, callId)).toHaveLength(mine.length)
})

test.each([
  ['the province', () => province],
  ['supervision', () => supervisor],
] as const)('of what lies with departments %s sees that it is there, and none of its text', async (_name, who) => {
  const { id } = await suggest(officer.departmentId, 0, 'RECOMMENDED')
  const reader = who()
  const { rows } = await listCountedSuggestions(reader, callId, whole({ stage: 'recommended' }))
  const row = rows.find((one) => one.id === id)
  expect(row?.text).toBeNull()
  expect(JSON.stringify(row)).not.toContain('第0项')
  const facts = await listFacts(reader, callId)
  expect(facts.filter(({ state, text }) => text && ['SUBMITTED', 'RECOMMENDED', 'RETURNED'].includes(state))).toEqual(
    [],
  )
  // Nor by asking for what may be in it.
  for (const find of [{ category: options2026.categories[0]?.value ?? '' }, { levels: '1>6' }, { band: 0 }] as const) {
    const asked = await listCountedSuggestions(reader, callId, whole(find))
    expect(asked.rows.map((one) => one.id)).not.toContain(id)
    expect(asked.rows.every(({ text }) => text !== null)).toBe(true)
  }
  await expect(openSuggestion(reader, { id })).rejects.toMatchObject(refusal('not-found'))
})

test.each(['PROPOSER', 'ADMIN'] as const)('a %s sees no figures', async (role) => {
  const actor = await createActor(role)
  const doors = [
    () => findInsight(actor, callId),
    () => exportInsight(actor, callId),
    () => listCountedSuggestions(actor, callId, whole({})),
  ]
  for (const door of doors) await expect((async () => door())()).rejects.toMatchObject(refusal('not-found'))
  await expect((async () => countSuggestions(actor, callId, whole({})))()).rejects.toMatchObject(refusal('not-found'))
})

test('reading a delivered suggestion and taking the figures out are in the trail', async () => {
  const { id } = await suggest(officer.departmentId, 1, 'DELIVERED')
  const { version } = await openSuggestion(province, { id })
  expect(version.content.title).toBe('第1项')
  await exportInsight(province, callId)
  const entries = await db.auditEntry.findMany({ where: { actorId: province.id }, orderBy: { seq: 'asc' } })
  expect(entries.slice(-2).map(({ action, subject }) => [action, subject])).toEqual([
    ['suggestion.read', `suggestion:${id}`],
    ['insight.exported', `call:${callId}`],
  ])
})

test('the workbook holds what the screen shows', async () => {
  const { figures } = await findInsight(province, callId)
  const { name, bytes } = await exportInsight(province, callId)
  expect(name).toMatch(/^测试征集.*统计分析\.xlsx$/)
  const [title, , , header, ...rows] = await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream())
  const [arrivals] = figures
  expect(title).toEqual(['建议提交进度（单位：份）'])
  expect(header).toEqual(['日期', ...(arrivals?.columns ?? [])])
  expect(rows).toHaveLength(arrivals?.rows.length ?? 0)
  expect(rows.at(-1)?.[2]).toBe(arrivals?.marks.findLast(({ column }) => column === '累计')?.value)
})
