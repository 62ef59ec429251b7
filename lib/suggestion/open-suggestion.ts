import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { findVersion } from './queries'

/** 何人何时看过: the newest submitted version for somebody who only reads it, with the look recorded before anything is shown. */
export function openSuggestion(actor: Actor, { id }: { id: string }) {
  return db.$transaction(async (tx) => {
    const found = await findVersion(actor, id, undefined, tx)
    if (!found) throw new Refused(NotFound)
    const path = await tx.transition.findMany({
      where: { suggestionId: id, to: { not: 'DRAFT' } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    const detail = { version: found.version.number }
    await recordAudit(tx, actor, { action: 'suggestion.read', subject: `suggestion:${id}`, detail })
    return { ...found, path }
  })
}
