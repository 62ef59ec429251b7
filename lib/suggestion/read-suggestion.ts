import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { type FoundVersion, findVersion } from './queries'

/** A submitted version for those who judge it. Reading is recorded: 何人何时看过 is part of the trail. */
export function readSuggestion(actor: Actor, id: string, number?: number): Promise<FoundVersion> {
  return db.$transaction(async (tx) => {
    const found = await findVersion(actor, id, number, tx)
    if (!found) throw new Refused(NotFound)
    const detail = { version: found.version.number }
    await recordAudit(tx, actor, { action: 'suggestion.read', subject: `suggestion:${id}`, detail })
    return found
  })
}
