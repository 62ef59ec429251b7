import 'server-only'
import type { Tx } from '@/lib/platform/db'
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

/** The newest submitted version and its text, or null if there is none or it was withdrawn. */
export async function findText(
  tx: Tx,
  suggestionId: string,
): Promise<{ suggestion: ScreenedSuggestion; submission: Submission } | null> {
  const found = await tx.suggestion.findUnique({
    where: { id: suggestionId, state: { not: 'WITHDRAWN' } },
    select: {
      identityHash: true,
      call: { select: { options: true } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, content: true, submittedAt: true } },
    },
  })
  const [newest] = found?.versions ?? []
  if (!found || !newest) return null
  const form = formOf(CallOptions.parse(found.call.options))
  return {
    suggestion: {
      suggestionId,
      versionNumber: newest.number,
      submittedAt: newest.submittedAt,
      identityHash: found.identityHash,
    },
    submission: submissionOf(form, form.Draft.parse(newest.content), suggestionId),
  }
}
