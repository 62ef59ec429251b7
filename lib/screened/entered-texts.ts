import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { compareForm } from '@/lib/screening/compared-text'
import { indexText } from '@/lib/screening/indexed-text'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { findDocuments, insertTexts, removeDocument, takeNumbers } from '@/lib/screening/postgres-rows'
import { CurrentTables } from '@/lib/screening/postgres-tables'
import { Submission } from '@/lib/screening/submission'
import { holdModel } from './index-model'

/**
 * Makes texts searchable, best a few thousand at a time; one with an id that is already there takes its place, an
 * unchanged one is left alone. Says how many there were to write.
 */
export async function enterTexts(tx: Tx, texts: readonly Submission[]): Promise<number> {
  const executor = prismaExecutor(tx)
  const stored = await holdModel(executor)
  const given = new Map(texts.map((text) => [text.id, Submission.parse(text)]))
  for (const known of await findDocuments(executor, [...given.keys()])) {
    if (JSON.stringify(known) === JSON.stringify(given.get(known.id))) given.delete(known.id)
    else await removeDocument(executor, stored, known.id)
  }
  if (given.size === 0) return 0
  const submissions = [...given.values()]
  const numbers = await takeNumbers(executor, submissions.length)
  const indexed = submissions.map((submission, i) => {
    const { units, titleLength } = compareForm(submission, stored.boilerplate)
    return { submission, number: numbers[i] ?? 0, ...indexText(stored, units, titleLength) }
  })
  await insertTexts(executor, CurrentTables, stored.version, indexed)
  return submissions.length
}
