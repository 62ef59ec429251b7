import 'server-only'
import { policyClauses } from '@/lib/policy/clauses'
import { registerBoilerplate } from '@/lib/screening/boilerplate'
import { readCorpus } from '@/lib/screening/corpus'
import type { Executor } from '@/lib/screening/postgres-executor'
import { holdIndex } from '@/lib/screening/postgres-lock'
import { loadModel, numberModel, type StoredModel, storeModel } from '@/lib/screening/stored-model'
import { knownWording } from './known-wording'

// Hot reload loads this module again and again; the model is large.
const kept = globalThis as { portalScreeningModel?: StoredModel }

/**
 * The model under which the rows are made and asked, and the index held until the transaction ends: one that is built
 * anew meanwhile takes its place after that. An empty portal begins with what the policy texts teach of the language.
 */
export async function holdModel(executor: Executor): Promise<StoredModel> {
  await holdIndex(executor)
  const newest = await loadModel(executor, kept.portalScreeningModel)
  if (newest) {
    kept.portalScreeningModel = newest
    return newest
  }
  const first = { version: await numberModel(executor), ...firstModel() }
  await storeModel(executor, first)
  return first
}

function firstModel(): Omit<StoredModel, 'version'> {
  const texts = policyClauses.map(({ key, title, text }) => ({ id: key, title, overview: text }))
  const corpus = readCorpus(texts, [], () => {})
  return { ...corpus, boilerplate: { ...corpus.boilerplate, registered: registerBoilerplate(knownWording()) } }
}
