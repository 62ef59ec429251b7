import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { documentOf } from '@/lib/suggestion/version-document'
import { findBatch } from './queries'
import { whyNotHandle } from './rules'

/** Makes Word files of versions older than the rule that they are made at submission, `most` at a time. */
export async function makeDocuments(
  actor: Actor,
  { id, most = 20_000 }: { id: string; most?: number },
): Promise<{ left: number }> {
  const loaded = await findBatch(actor, id)
  if (!loaded) throw new Refused(NotFound)
  refuseIf(whyNotHandle(actor, loaded.desk))
  const { form, call, rows } = loaded
  const missing = rows.filter(({ document }) => document === null)
  for (const { suggestionId, versionNumber: number, content } of missing.slice(0, most))
    await documentOf(actor, { suggestionId, number, form, content, callTitle: call.title })
  return { left: Math.max(0, missing.length - most) }
}
