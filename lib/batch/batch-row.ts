import { z } from 'zod'
import type { Suggestion as Content } from '@/lib/suggestion/form/definition'

/** Evidence as a version holds it. */
export const Evidence = z.array(z.object({ id: z.string(), name: z.string(), hash: z.string(), size: z.number() }))

/** A suggestion in its place of a batch. */
export type BatchRow = {
  suggestionId: string
  number: number
  versionNumber: number
  contentHash: string
  /** The content is the one that this hash was taken of. */
  intact: boolean
  content: Content
  /** 备注 */
  remark: string
  evidence: z.output<typeof Evidence>
  ownerId: string
  identityHash: string
  /** Suggestion.version, for the conditional step. */
  suggestionVersion: number
  /** Its Word file, once it is made. */
  document: { hash: string; size: number } | null
}
