import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { CollaboratorRef } from './form'
import { holdSuggestion } from './held-suggestion'
import { whyNotInvite } from './rules'

/** The owner takes an invitation or the access back; a colleague, or one just invited, leaves. */
export function removeCollaborator(actor: ActorOf<'PROPOSER'>, input: CollaboratorRef): Promise<{ id: string }> {
  const { collaboratorId: id } = input
  return db.$transaction(async (tx) => {
    const { email } = await tx.account.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
    const found = await tx.collaborator.findFirst({ where: { id, removedAt: null } })
    if (!found) throw new Refused(NotFound)
    const leaves = found.accountId === actor.id || (found.accountId === null && found.email === email)
    if (!leaves) refuseIf(whyNotInvite(actor, await holdSuggestion(tx, actor, found.suggestionId)))
    const removedAt = await databaseNow(tx)
    const { count } = await tx.collaborator.updateMany({ where: { id, removedAt: null }, data: { removedAt } })
    if (count === 0) throw new Refused(NotFound)
    const subject = `suggestion:${found.suggestionId}`
    const detail = { email: found.email, left: leaves }
    await recordAudit(tx, actor, { action: 'suggestion.collaborator-removed', subject, detail })
    return { id: found.suggestionId }
  })
}
