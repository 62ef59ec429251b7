import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { MailRef } from './form'
import { whyNotReadMails, whyNotRetry } from './rules'

/** Makes a mail that failed, or was given up, due again at once. */
export async function retryMail(actor: Actor, { id }: MailRef): Promise<void> {
  refuseIf(whyNotReadMails(actor))
  await db.$transaction(async (tx) => {
    const mail = await tx.mail.findUnique({ where: { id }, select: { sentAt: true } })
    if (!mail) throw new Refused(NotFound)
    refuseIf(whyNotRetry(mail))
    const { count } = await tx.mail.updateMany({
      where: { id, sentAt: null },
      data: { attempts: 0, nextTryAt: await databaseNow(tx) },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    await recordAudit(tx, actor, { action: 'mail.retried', subject: `mail:${id}` })
  })
}
