import 'server-only'
import { pairsVisibleTo } from '@/lib/duplicate/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { asOfficer, loadDecision } from './held-decision'

/** One suggestion with what is alike, what was judged of it and how it came here; who looked is recorded. */
export function openDecision(actor: Actor, { id }: { id: string }) {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const loaded = await loadDecision(officer, id, tx)
    if (!loaded) throw new Refused(NotFound)
    const opened = {
      ...loaded,
      pairs: await tx.duplicatePair.findMany({
        where: {
          AND: [pairsVisibleTo(officer), { OR: [{ suggestionId: id }, { otherSuggestionId: id }] }],
          flagged: true,
          superseded: false,
        },
        select: { id: true, reasons: true, verdict: true },
        orderBy: [{ score: 'desc' }, { id: 'asc' }],
      }),
      path: await tx.transition.findMany({
        where: { suggestionId: id, to: { not: 'DRAFT' } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      }),
    }
    const detail = { version: loaded.submittedNumber }
    await recordAudit(tx, officer, { action: 'suggestion.read', subject: `suggestion:${id}`, detail })
    return opened
  })
}
