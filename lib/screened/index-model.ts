import 'server-only'
import { policyClauses } from '@/lib/policy/clauses'
import { registerBoilerplate } from '@/lib/screening/boilerplate'
import { readCorpus } from '@/lib/screening/corpus'
import { type OpenIndex, openIndex } from '@/lib/screening/open-index'
import type { Executor } from '@/lib/screening/postgres-executor'
import { holdIndex } from '@/lib/screening/postgres-lock'
import { numberModel, type StoredModel, storeModel } from '@/lib/screening/stored-model'
import { knownWording } from './known-wording'

// Hot reload loads this module again and again; the index keeps much in memory.
const kept = globalThis as { portalScreeningIndex?: OpenIndex; portalScreeningOpening?: Promise<void> }

/** The index as it was when this process asked last. */
export const keptIndex = (): OpenIndex | null => kept.portalScreeningIndex ?? null

/** The index, if there is one, held until the transaction ends: one that is built anew meanwhile takes its place after that. */
export async function holdKnownIndex(executor: Executor): Promise<OpenIndex | null> {
  await holdIndex(executor)
  // Whoever comes while it is opened for the first time waits for that, and reads only what is new.
  await kept.portalScreeningOpening
  const opening = openIndex(executor, kept.portalScreeningIndex)
  if (!kept.portalScreeningIndex)
    kept.portalScreeningOpening = opening.then(
      () => {},
      () => {},
    )
  const newest = await opening
  if (newest) kept.portalScreeningIndex = newest
  return newest
}

/** The same; an empty portal begins with what the policy texts teach of the language. */
export async function holdOpenIndex(executor: Executor): Promise<OpenIndex> {
  const newest = await holdKnownIndex(executor)
  if (newest) return newest
  await storeModel(executor, { version: await numberModel(executor), ...firstModel() })
  const first = await openIndex(executor)
  if (!first) throw new Error('The first model was not stored.')
  return first
}

function firstModel(): Omit<StoredModel, 'version'> {
  const texts = policyClauses.map(({ key, title, text }) => ({ id: key, title, overview: text }))
  const corpus = readCorpus(texts, [], () => {})
  return { ...corpus, boilerplate: { ...corpus.boilerplate, registered: registerBoilerplate(knownWording()) } }
}
