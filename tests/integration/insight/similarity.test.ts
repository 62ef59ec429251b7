import { expect, test } from 'vitest'
import { judgePair } from '@/lib/duplicate/judge-pair'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { listPairs } from '@/lib/duplicate/queries'
import { pairsVisibleTo } from '@/lib/duplicate/rules'
import { findInsight } from '@/lib/insight/board'
import { markAt } from '@/lib/insight/form/figure'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { createActor } from '@/tests/support/factories'
import { createPair } from '@/tests/support/pairs'

const figureOf = async (actor: Actor, callId: string) =>
  (await findInsight(actor, callId)).figures.find(({ key }) => key === 'similarity')

test('what was found alike and what was decided are counted as the desk lists them', async () => {
  const officer = await createActor('PROVINCE')
  const { callId, pair } = await createPair()
  const { source } = await db.duplicatePair.findUniqueOrThrow({ where: { id: pair.id } })
  const counted = async () => {
    const figure = await figureOf(officer, callId)
    for (const { value, pairs } of figure?.marks ?? []) {
      const { rows } = await listPairs(officer, callId, filterFrom({ call: callId, ...pairs }))
      expect([pairs, rows.length]).toEqual([pairs, value])
    }
    return figure?.marks.filter(({ value }) => value > 0).map(({ pairs }) => pairs)
  }
  expect(await counted()).toEqual([{ source, tab: 'open' }])
  await judgePair(officer, { id: pair.id, version: pair.version, verdict: 'DUPLICATE', reason: '内容相同' })
  expect(await counted()).toEqual([{ source, tab: 'judged' }])
  const figure = await figureOf(officer, callId)
  expect(figure?.note).toContain('重复不纳入 1 对')
  // Supervision counts along, and comes to no pair.
  const supervisor = await createActor('SUPERVISOR')
  expect(await figureOf(supervisor, callId)).toEqual(figure)
  expect(await db.duplicatePair.count({ where: pairsVisibleTo(supervisor) })).toBe(0)
})

test('departments get no figure of it, and whoever declared a conflict does not count the pair', async () => {
  const { callId, copy } = await createPair()
  const department = await createActor('DEPARTMENT', { departmentId: copy.owner.departmentId })
  expect(await figureOf(department, callId)).toBeUndefined()
  const colleague = await createActor('PROVINCE')
  const conflict = { suggestionId: copy.id, accountId: colleague.id, reason: '建议人为本人亲属' }
  await db.reviewConflict.create({ data: conflict })
  const figure = await figureOf(colleague, callId)
  expect(figure?.marks.every(({ value }) => value === 0)).toBe(true)
  if (figure) expect(markAt(figure, '同一征集', '待判定')?.value).toBe(0)
})
