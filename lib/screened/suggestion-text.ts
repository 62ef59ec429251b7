import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Submission } from '@/lib/screening/submission'
import { CallOptions } from '@/lib/suggestion/form/call-options'
import { type Suggestion as Content, type Form, formOf } from '@/lib/suggestion/form/definition'
import { screenedTexts } from '@/lib/suggestion/form/screened-text'

/** A suggestion's id in the index. */
export const documentId = (suggestionId: string): string => `suggestion:${suggestionId}`

/** The suggestion that a document of the index is, or null for a record of a list. */
export const suggestionIdOf = (document: string): string | null => /^suggestion:(.+)$/.exec(document)?.[1] ?? null

/** A suggestion in its newest submitted version, as far as comparing goes. */
export type ScreenedSuggestion = {
  suggestionId: string
  versionNumber: number
  submittedAt: Date
  identityHash: string
}

/** What is compared of a suggestion; passages name its fields by the form's own paths. */
export function submissionOf(form: Form, content: Content, suggestionId: string): Submission {
  const texts = screenedTexts(form, content).filter(({ path }) => path !== 'title')
  return {
    id: documentId(suggestionId),
    title: content.title,
    parts: texts.map(({ path, text }) => ({ field: path, text })),
    technologyNames: content.technologies.map(({ name }) => name),
    organisation: content.organisation,
    person: content.proposer,
    phone: content.phone,
    partner: content.partnerOrganisation,
  }
}

const newestVersion = {
  id: true,
  identityHash: true,
  call: { select: { options: true } },
  versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, content: true, submittedAt: true } },
} satisfies Prisma.SuggestionSelect

type FoundText = { suggestion: ScreenedSuggestion; submission: Submission }

/** The newest submitted versions and their texts; what was never submitted, or was withdrawn, is left out. */
export async function findTexts(tx: Tx, suggestionIds: readonly string[]): Promise<FoundText[]> {
  const found = await tx.suggestion.findMany({
    where: { id: { in: [...suggestionIds] }, state: { not: 'WITHDRAWN' } },
    select: newestVersion,
    orderBy: { id: 'asc' },
  })
  return found.flatMap(({ id, identityHash, call, versions: [newest] }) => {
    if (!newest) return []
    const form = formOf(CallOptions.parse(call.options))
    const { number: versionNumber, submittedAt, content } = newest
    return {
      suggestion: { suggestionId: id, versionNumber, submittedAt, identityHash },
      submission: submissionOf(form, form.Draft.parse(content), id),
    }
  })
}

export const findText = async (tx: Tx, suggestionId: string): Promise<FoundText | null> =>
  (await findTexts(tx, [suggestionId]))[0] ?? null
