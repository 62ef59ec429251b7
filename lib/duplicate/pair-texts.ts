import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { holdOpenIndex } from '@/lib/screened/index-model'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { findVersion } from '@/lib/suggestion/queries'
import { Passages, type Reading, readPair, type Text } from './reading'
import { recordText, suggestionText } from './side-text'

type Pair = {
  suggestionId: string
  number: number
  otherSuggestionId: string | null
  otherNumber: number | null
  otherRecord: Parameters<typeof recordText>[0] | null
}
export type Texts = { one: Text; other: Text }

/** Both texts in the versions that were compared; refused to whoever may not read one of them. */
export async function findTexts(tx: Tx, actor: Actor, pair: Pair): Promise<Texts> {
  const one = await versionText(tx, actor, pair.suggestionId, pair.number)
  if (pair.otherSuggestionId)
    return { one, other: await versionText(tx, actor, pair.otherSuggestionId, pair.otherNumber ?? 1) }
  return { one, other: pair.otherRecord ? recordText(pair.otherRecord) : { sections: [], names: [] } }
}

async function versionText(tx: Tx, actor: Actor, id: string, number: number): Promise<Text> {
  const found = await findVersion(actor, id, number, tx)
  if (!found) throw new Refused(NotFound)
  return suggestionText(found.form, found.version.content)
}

/** Side by side, with what the index takes for nobody's own. */
export async function readTexts(tx: Tx, texts: Texts, passages: unknown, blind: boolean): Promise<Reading> {
  const { boilerplate } = await holdOpenIndex(prismaExecutor(tx))
  return readPair(texts.one, texts.other, Passages.parse(passages), boilerplate, blind)
}
