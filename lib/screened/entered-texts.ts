import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { addDocuments, findDocuments } from '@/lib/screening/postgres-rows'
import { Submission } from '@/lib/screening/submission'

/**
 * Makes texts searchable, best a few thousand at a time; one with an id that is already there takes its place, an
 * unchanged one is left alone. Says how many there were to write.
 */
export async function enterTexts(tx: Tx, texts: readonly Submission[]): Promise<number> {
  const executor = prismaExecutor(tx)
  const given = new Map(texts.map((text) => [text.id, Submission.parse(text)]))
  for (const known of await findDocuments(executor, [...given.keys()]))
    if (JSON.stringify(known) === JSON.stringify(given.get(known.id))) given.delete(known.id)
  if (given.size > 0) await addDocuments(executor, [...given.values()])
  return given.size
}
