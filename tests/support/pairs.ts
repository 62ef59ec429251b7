import { randomBytes } from 'node:crypto'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { enterRecords } from '@/lib/screened/enter-records'
import { enterSuggestion } from '@/lib/screened/enter-suggestion'
import { screenWaiting } from '@/lib/screened/screen-waiting'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { createActor } from './factories'
import { sampleSuggestion } from './sample-suggestion'
import { createSuggestion, createSuggestionCall } from './suggestions'

const form = formOf(options2026)

/** A text that nothing else in the database resembles: characters drawn by chance. */
export const createOverview = () => `${drawn(120)}，${drawn(120)}。`

const drawn = (count: number) =>
  Array.from(randomBytes(count), (byte, i) => String.fromCharCode(0x4e00 + byte * 64 + (i % 64))).join('')
const createTitle = () => drawn(12)

/** As a copyist would have it: another beginning, another end, the middle kept. */
export const disguised = (text: string) => `本课题结合本地产业基础提出。${text.slice(20)}预计三年内完成推广应用。`

// The other parts stay empty: sample texts are all alike, and every test's suggestions would be copies of each other.
const empty = Object.fromEntries(
  form.fields.filter((field) => field.widget === 'rich').map(({ key }) => [key, { type: 'doc', content: [] }]),
)

type Given = {
  callId: string
  overview: string
  title?: string
  state?: SuggestionState
  departmentId?: string
  owner?: ActorOf<'PROPOSER'>
  /** The earlier suggestion that it declares to go on with. */
  continuesId?: string
}

/** A suggestion that is in the index, as its submission would have put it there. */
export async function createScreened(given: Given) {
  const { callId, overview, title = createTitle(), state = 'SCREENING', departmentId, continuesId } = given
  const owner = given.owner ?? (await createActor('PROPOSER', departmentId ? { departmentId } : {}))
  const account = await db.account.findUniqueOrThrow({ where: { id: owner.id }, include: { organisation: true } })
  const content = sampleSuggestion(form, {
    ...empty,
    technologies: [],
    title,
    overview,
    proposer: account.name,
    organisation: account.organisation?.name ?? '',
  })
  const { id } = await createSuggestion(owner, { callId, state, content, ...(continuesId && { continuesId }) })
  await db.$transaction((tx) => enterSuggestion(tx, id))
  await screenWaiting()
  return { id, owner }
}

/** Of two suggestions the pair that the desk shows. */
export const pairOf = (one: string, other: string) =>
  db.duplicatePair.findFirstOrThrow({
    where: {
      OR: [
        { suggestionId: one, otherSuggestionId: other },
        { suggestionId: other, otherSuggestionId: one },
      ],
    },
  })

/** An original and its disguised copy of another department, both with the province. */
export async function createPair(given: { state?: SuggestionState; departmentId?: string } = {}) {
  const { id: callId } = await createSuggestionCall()
  const overview = createOverview()
  const original = await createScreened({ ...given, callId, overview, title: createTitle() })
  const copy = await createScreened({
    ...given,
    callId,
    overview: disguised(overview),
    title: createTitle(),
  })
  return { callId, overview, original, copy, pair: await pairOf(original.id, copy.id) }
}

/** A funded project of an imported list, in the index. */
export async function createFunded(summary: string) {
  const title = createTitle()
  const list = await db.historyList.create({ data: { name: `清单${title}`, kind: 'FUNDED' } })
  const record = await db.historyRecord.create({
    data: { listId: list.id, kind: 'FUNDED', key: title, number: 'ZD-2023-1', title, summary, year: 2023 },
  })
  await db.$transaction((tx) => enterRecords(tx, [{ id: `history:${record.id}`, title, overview: summary }]))
  return record
}
