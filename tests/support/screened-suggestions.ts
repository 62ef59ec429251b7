import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { enterSuggestion } from '@/lib/screened/enter-suggestion'
import { documentId, type ScreenedSuggestion } from '@/lib/screened/suggestion-text'
import type { Hit } from '@/lib/screening/ranking'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { createActor } from './factories'
import { richText, sampleSuggestion, sampleTechnology } from './sample-suggestion'
import { createSuggestion } from './suggestions'

const form = formOf(options2026)

/** Sentences of no meaning that no other number has: random, but the same each time. */
export function inventedText(number: number, length = 240): string {
  let state = number * 2_654_435_761 + 1
  let text = ''
  while (text.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    text += text.length % 24 === 23 ? '。' : String.fromCharCode(0x4e00 + ((state >>> 8) % 8000))
  }
  return text
}

const ownTechnology = (number: number) =>
  sampleTechnology(form, 'a', {
    name: `${inventedText(number * 100 + 90, 12)}技术`,
    description: richText(inventedText(number * 100 + 91, 40)),
    maturity: richText(inventedText(number * 100 + 92, 40)),
    indicators: richText(inventedText(number * 100 + 93, 40)),
  })

/** No report at all: less to compare where there is much to compare. */
export const shortReport = Object.fromEntries(
  form.fields.filter((field) => field.widget === 'rich').map(({ key }) => [key, richText('')]),
)

/** A complete content whose words are its own, but for what is given. */
export function contentWith(number: number, more: Record<string, unknown> = {}) {
  const report = form.fields.filter((field) => field.widget === 'rich')
  const parts = report.map(({ key }, i) => [key, richText(inventedText(number * 100 + i, 40))])
  return sampleSuggestion(form, {
    title: `${inventedText(number, 12)}联合研发`,
    overview: inventedText(number),
    technologies: [ownTechnology(number)],
    organisation: `测试单位${number}`,
    proposer: `测试人${number}`,
    phone: `0531-8000${1000 + number}`,
    ...Object.fromEntries(parts),
    ...more,
  })
}

type Given = { callId?: string; owner?: ActorOf<'PROPOSER'>; continuesId?: string; content?: Record<string, unknown> }

/** A submitted suggestion in the index, waiting to be compared. */
export async function enterNew(number: number, { owner, content, ...given }: Given = {}): Promise<string> {
  const by = owner ?? (await createActor('PROPOSER'))
  const { id } = await createSuggestion(by, { ...given, state: 'SUBMITTED', content: contentWith(number, content) })
  await db.$transaction((tx) => enterSuggestion(tx, id))
  return id
}

/** A submitted suggestion, as whoever stores what was found of it knows it. */
export async function createSubmitted(): Promise<ScreenedSuggestion> {
  const { id, submittedAt, submittedNumber, identityHash } = await createSuggestion(await createActor('PROPOSER'), {
    state: 'SUBMITTED',
  })
  return {
    suggestionId: id,
    versionNumber: submittedNumber ?? 0,
    submittedAt: submittedAt ?? new Date(0),
    identityHash,
  }
}

/** What the engine would say of a text that resembles this one. */
export const likeTo = ({ suggestionId }: ScreenedSuggestion): Hit => ({
  id: documentId(suggestionId),
  score: 0.3,
  reasons: ['少见词语重合'],
  passages: [{ field: 'overview', from: 0, to: 9, otherField: 'overview', otherFrom: 0, otherTo: 9 }],
})
