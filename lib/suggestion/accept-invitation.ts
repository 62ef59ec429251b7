import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { CollaboratorRef } from './form'
import { NotInvited } from './rules'

/** Only who owns the invited mailbox, which the portal has confirmed, can accept. */
export function acceptInvitation(actor: ActorOf<'PROPOSER'>, input: CollaboratorRef): Promise<{ id: string }> {
  const { collaboratorId: id } = input
  return db.$transaction(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({ where: { id: actor.id } })
    if (!account.emailConfirmedAt) throw new Refused(NotInvited)
    const { count } = await tx.collaborator.updateMany({
      where: { id, email: account.email, acceptedAt: null, removedAt: null },
      data: { accountId: actor.id, acceptedAt: await databaseNow(tx) },
    })
    if (count === 0) throw new Refused(NotInvited)
    const { suggestion, mode } = await tx.collaborator.findUniqueOrThrow({
      where: { id },
      include: { suggestion: true },
    })
    const told = { title: '邀请已接受', text: `${actor.name}已接受邀请，参与填写《${suggestion.title || '未命名'}》。` }
    const href = `/proposer/suggestions/${suggestion.id}/collaborators`
    await notify(tx, [suggestion.ownerId], { ...told, href, suggestionId: suggestion.id })
    const subject = `suggestion:${suggestion.id}`
    await recordAudit(tx, actor, { action: 'suggestion.invitation-accepted', subject, detail: { mode } })
    return { id: suggestion.id }
  })
}
