import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused } from '@/lib/platform/refused'
import { findSetting, proposalOf } from './held-pair'
import { pathsOf, verdictsOf } from './pair-history'
import { findTexts, readTexts } from './pair-texts'
import { pairsVisibleTo } from './rules'
import { ofRecord, ofSuggestion, recordSide, suggestionSide } from './side'

const facts = {
  suggestion: { select: { ...ofSuggestion, callId: true } },
  otherSuggestion: { select: ofSuggestion },
  otherRecord: { select: { ...ofRecord, summary: true } },
  proposedBy: { select: { name: true } },
  verdict: { include: { pair: { select: { suggestion: { select: { call: { select: { year: true } } } } } } } },
} satisfies Prisma.DuplicatePairInclude

/** Both texts side by side with everything that is known of the pair; who looked is recorded before anything is shown. */
export function openPair(actor: Actor, { id }: { id: string }) {
  return db.$transaction(async (tx) => {
    const pair = await tx.duplicatePair.findFirst({
      where: { AND: [{ id }, pairsVisibleTo(actor)] },
      include: facts,
    })
    if (!pair) throw new Refused(NotFound)
    const setting = await findSetting(tx)
    // A department reads its own: it knows whose they are.
    const blind = setting.blind && actor.role === 'PROVINCE'
    const texts = await findTexts(tx, actor, pair)
    const opened = {
      ...pair,
      setting,
      blind,
      proposal: proposalOf(pair),
      sides: [
        suggestionSide(pair.suggestion, blind),
        pair.otherSuggestion ? suggestionSide(pair.otherSuggestion, blind) : recordSide(pair.otherRecord, blind),
      ] as const,
      reading: await readTexts(tx, texts, pair.passages, blind),
      paths: await pathsOf(tx, pair, texts, blind),
      given: actor.role === 'PROVINCE' ? await verdictsOf(tx, actor, pair.line) : [],
    }
    for (const read of [pair.suggestionId, pair.otherSuggestionId])
      if (read)
        await recordAudit(tx, actor, { action: 'suggestion.read', subject: `suggestion:${read}`, detail: { pair: id } })
    return opened
  })
}
export type OpenedPair = Awaited<ReturnType<typeof openPair>>
