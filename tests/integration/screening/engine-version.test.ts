import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { EngineVersion } from '@/lib/screening/engine-version'
import { openIndex } from '@/lib/screening/open-index'
import { buildPostgresIndex } from '@/lib/screening/postgres-build'
import { type InTransaction, prismaExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import type { Screening } from '@/lib/screening/ranking'
import { AnswersOf, digestOf, fixedQuestions } from '@/tests/support/fixed-questions'

// If this fails, the index is asked differently than it was: raise EngineVersion and enter the new digests beside it.
test('this version of the engine answers from the database as it always did', async () => {
  const { corpus, questions } = fixedQuestions()
  const inTransaction: InTransaction = (run) => db.$transaction((tx) => run(prismaExecutor(tx)), { timeout: 60_000 })
  await buildPostgresIndex(inTransaction, corpus, [], () => {})
  const index = await openIndex(prismaExecutor(db))
  if (!index) throw new Error('No index.')
  const answers: Screening[] = []
  for (const question of questions) answers.push(await screen(prismaExecutor(db), index, question, 10))
  expect(digestOf(answers)).toBe(AnswersOf[EngineVersion]?.postgres)
}, 120_000)
