import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { Refused, reason, refuseIf } from '@/lib/platform/refused'
import type { InviteCollaborator } from './form'
import { holdSuggestion } from './held-suggestion'
import { modeLabels } from './labels'
import { whyNotInvite } from './rules'

const Oneself = reason('oneself', '这是您自己的邮箱，无需邀请。请填写合作者的邮箱。')
const InvitedAlready = reason('invited-already', '已经邀请过这个邮箱。要改变权限，请先移除再重新邀请。')

/** Invites by e-mail, known to the portal or not: the answer is the same, so that nobody learns who has an account. */
export function inviteCollaborator(actor: ActorOf<'PROPOSER'>, input: InviteCollaborator): Promise<{ id: string }> {
  const { id, email, mode } = input
  return db.$transaction(async (tx) => {
    const suggestion = await holdSuggestion(tx, actor, id)
    refuseIf(whyNotInvite(actor, suggestion))
    const own = await tx.account.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
    if (own.email === email) throw new Refused(Oneself, { email: [Oneself.sentence] })
    const { count } = await tx.collaborator.createMany({
      data: { suggestionId: id, email, mode },
      skipDuplicates: true,
    })
    if (count === 0) throw new Refused(InvitedAlready, { email: [InvitedAlready.sentence] })
    const subject = `${actor.name}邀请您一起填写指南建议`
    const text = `${actor.name}邀请您（${modeLabels[mode]}）参与填写指南建议${suggestion.title && `《${suggestion.title}》`}。\n\n请用本邮箱的账号登录后，在首页接受邀请：${env.APP_URL}/proposer\n还没有账号的，请先注册。如不认识邀请人，请忽略本邮件。`
    await queueMail(tx, { recipient: email, subject, text })
    const detail = { email, mode }
    await recordAudit(tx, actor, { action: 'suggestion.collaborator-invited', subject: `suggestion:${id}`, detail })
    return { id }
  })
}
