import 'server-only'
import { randomBytes } from 'node:crypto'
import { tokenHash } from '@/lib/account/token'
import { findCall } from '@/lib/call/queries'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { asOfficer } from '@/lib/review/held-desk'
import type { InviteProposer } from './form'
import { holdMailedDraft } from './held-draft'
import { invitationLetter } from './letter'
import { InvitedElsewhere, invitationDays, whyNotInvite } from './rules'

/** Mails the link by which the proposer makes it their own; done again, an earlier link opens nothing any more. */
export function inviteProposer(actor: Actor, { email, ...ref }: InviteProposer): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    // Of two who invite one mailbox at once the second waits here, and finds the first one's invitation.
    await tx.$queryRaw`SELECT 1 FROM "Department" WHERE id = ${officer.departmentId}::uuid FOR UPDATE`
    const draft = await holdMailedDraft(tx, officer, ref)
    const call = await findCall(officer, draft.callId, tx)
    if (!call) throw new Refused(NotFound)
    refuseIf(whyNotInvite(officer, draft, call.phase))
    draft.refuseOvertaken()
    const { id, callId, departmentId } = draft
    const other = await tx.mailedDraft.count({
      where: { callId, departmentId, email, state: 'INVITED', id: { not: id } },
    })
    if (other > 0) throw new Refused(InvitedElsewhere, { email: [InvitedElsewhere.sentence] })

    const token = randomBytes(32).toString('base64url')
    const invitedAt = await databaseNow(tx)
    const expiresAt = new Date(invitedAt.getTime() + invitationDays * 86_400_000)
    const invitation = { email, tokenHash: tokenHash(token), invitedById: officer.id, invitedAt, expiresAt }
    await tx.mailedDraft.update({
      where: { id },
      data: { ...invitation, state: 'INVITED', version: { increment: 1 } },
    })
    const link = `${env.APP_URL}/invited/${token}`
    await queueMail(tx, invitationLetter({ email, department: draft.department.name, call: draft.call.title, link }))
    const detail = { email, again: draft.state === 'INVITED' }
    await recordAudit(tx, officer, { action: 'mailed-draft.invited', subject: `mailed-draft:${id}`, detail })
    return { id }
  })
}
