import { addScan } from '@/lib/batch/add-scan'
import { loadBatch } from '@/lib/batch/loaded-batch'
import { openBatch } from '@/lib/batch/open-batch'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { createActor, createOrganisation } from './factories'
import { pdf } from './file-content'
import { sampleSuggestion } from './sample-suggestion'
import { createSuggestion, createSuggestionCall } from './suggestions'

export type Officer = ActorOf<'DEPARTMENT'>

const form = formOf(options2026)
export const categories = options2026.categories.map(({ value }) => value)

/** One more suggestion at the officer's department, told apart by its place. */
export async function createMember(
  officer: Officer,
  callId: string,
  i: number,
  state: SuggestionState = 'RECOMMENDED',
) {
  const organisation = await createOrganisation({ departmentId: officer.departmentId })
  const owner = await createActor('PROPOSER', { organisationId: organisation.id })
  const content = sampleSuggestion(form, {
    title: `第${i}项联合研发课题`,
    category: categories[i % categories.length],
    organisation: organisation.name,
    phone: `1380000${String(i).padStart(4, '0')}`,
  })
  return { owner, suggestion: await createSuggestion(owner, { callId, state, content }) }
}

/** An open batch with as many recommended suggestions, of one category after the other. */
export async function createBatch(count: number, given: Parameters<typeof createSuggestionCall>[0] = {}) {
  const officer = await createActor('DEPARTMENT')
  const call = await createSuggestionCall(given)
  const members = []
  for (let i = 0; i < count; i += 1) members.push(await createMember(officer, call.id, i))
  const { id } = await openBatch(officer, { callId: call.id })
  return { officer, call, members, id }
}

/** What the officer's screen shows of the batch at this moment. */
export async function seen(officer: Officer, id: string): Promise<{ id: string; hash: string }> {
  const loaded = await loadBatch(db, officer, id)
  if (!loaded) throw new Error('no such batch')
  return { id, hash: loaded.desk.hash }
}

export async function stamp(officer: Officer, id: string): Promise<void> {
  await addScan(officer, { ...(await seen(officer, id)), name: '盖章件.pdf' }, pdf())
}
