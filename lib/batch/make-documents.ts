import 'server-only'
import { keepContent } from '@/lib/files/keep-content'
import { readPictures } from '@/lib/files/pictures'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { Form } from '@/lib/suggestion/form/definition'
import { picturesOf } from '@/lib/suggestion/form/pictures'
import { wordFile } from '@/lib/suggestion/word/word-file'
import type { BatchRow } from './batch-row'
import { findBatch } from './queries'
import { whyNotHandle } from './rules'

async function makeDocument(actor: Actor, form: Form, callTitle: string, row: BatchRow): Promise<void> {
  const { suggestionId, versionNumber, content } = row
  const pictures = await readPictures(actor, suggestionId, picturesOf(content))
  const bytes = await wordFile(form, content, callTitle, pictures)
  const { hash } = await keepContent(bytes, 'DOCX')
  // Of two who make it at once the first one's stays: their bytes are the same.
  await db.versionDocument.createMany({
    data: { suggestionId, number: versionNumber, hash },
    skipDuplicates: true,
  })
}

/**
 * Makes the Word files that are missing, `most` at a time; each is made once, of a version that nobody can change, and from
 * then on only copied. Not at submission: on the last evening people wait there, and most of what is returned is never packed.
 */
export async function makeDocuments(
  actor: Actor,
  { id, most = 20_000 }: { id: string; most?: number },
): Promise<{ left: number }> {
  const loaded = await findBatch(actor, id)
  if (!loaded) throw new Refused(NotFound)
  refuseIf(whyNotHandle(actor, loaded.desk))
  const missing = loaded.rows.filter(({ document }) => document === null)
  for (const row of missing.slice(0, most)) await makeDocument(actor, loaded.form, loaded.call.title, row)
  return { left: Math.max(0, missing.length - most) }
}
