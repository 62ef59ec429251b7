import { expect, test } from 'vitest'
import { judgePair } from '@/lib/duplicate/judge-pair'
import { findNextPair } from '@/lib/duplicate/next-pair'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { listPairs } from '@/lib/duplicate/queries'
import { db } from '@/lib/platform/db'
import { createActor } from '@/tests/support/factories'
import { createOverview, createScreened, disguised } from '@/tests/support/pairs'
import { createSuggestionCall } from '@/tests/support/suggestions'

/** Four suggestions of one text: six pairs, in an order that their scores and ids give. */
async function createCopies() {
  const { id: callId } = await createSuggestionCall()
  const overview = createOverview()
  const first = await createScreened({ callId, overview })
  for (let i = 0; i < 3; i += 1) await createScreened({ callId, overview: disguised(overview) })
  return { callId, departmentId: first.owner.departmentId }
}

test('the next pair is the next of the list, to its end and round to its beginning', async () => {
  const officer = await createActor('PROVINCE')
  const { callId } = await createCopies()
  const filter = filterFrom({ call: callId })
  const { rows } = await listPairs(officer, callId, filter)
  const listed = rows.map(({ id }) => id)
  expect(listed).toHaveLength(6)
  const met = []
  for (const row of rows) met.push(await findNextPair(officer, callId, filter, row))
  expect(met).toEqual([...listed.slice(1), listed[0]])
})

test('it keeps to the filter and the tab; what was judged meanwhile is passed over', async () => {
  const officer = await createActor('PROVINCE')
  const { callId, departmentId } = await createCopies()
  const filter = filterFrom({ call: callId, department: departmentId })
  const { rows } = await listPairs(officer, callId, filter)
  expect(rows).toHaveLength(3)
  const [first, second, third] = rows
  if (!first || !second || !third) throw new Error('three pairs')
  const { version } = await db.duplicatePair.findUniqueOrThrow({ where: { id: second.id } })
  await judgePair(officer, { id: second.id, version, verdict: 'KEPT', reason: '各有侧重' })
  expect(await findNextPair(officer, callId, filter, first)).toBe(third.id)
  const judged = filterFrom({ call: callId, department: departmentId, tab: 'judged' })
  expect(await findNextPair(officer, callId, judged, second)).toBeNull()
})
