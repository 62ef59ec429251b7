import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { compareForm } from '@/lib/screening/compared-text'
import { indexText } from '@/lib/screening/indexed-text'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { findDocuments, insertTexts, removeDocument, takeNumbers } from '@/lib/screening/postgres-rows'
import { CurrentTables } from '@/lib/screening/postgres-tables'
import { Submission } from '@/lib/screening/submission'
import { holdModel } from './index-model'
import { requestRun } from './request-run'

/** A record of an imported list; its id is `history:<id>`. */
export type ListRecord = {
  id: string
  title: string
  overview?: string
  organisation?: string
  person?: string
}

/**
 * Enters records of imported lists, best a few thousand at a time; one with an id that is already there takes its place,
 * an unchanged one is left alone. When no more have come for a while, every suggestion is compared with them.
 */
export async function enterRecords(tx: Tx, records: readonly ListRecord[]): Promise<void> {
  const executor = prismaExecutor(tx)
  const stored = await holdModel(executor)
  const given = new Map(records.map((record) => [record.id, Submission.parse(record)]))
  for (const known of await findDocuments(executor, [...given.keys()])) {
    if (JSON.stringify(known) === JSON.stringify(given.get(known.id))) given.delete(known.id)
    else await removeDocument(executor, stored, known.id)
  }
  if (given.size === 0) return
  const submissions = [...given.values()]
  const numbers = await takeNumbers(executor, submissions.length)
  const texts = submissions.map((submission, i) => {
    const { units, titleLength } = compareForm(submission, stored.boilerplate)
    return { submission, number: numbers[i] ?? 0, ...indexText(stored, units, titleLength) }
  })
  await insertTexts(executor, CurrentTables, stored.version, texts)
  await requestRun(tx, { reason: '历史名单更新', rebuilds: false })
}
