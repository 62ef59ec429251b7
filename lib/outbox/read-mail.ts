import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { env, isDemonstration } from '@/lib/platform/env'
import type { Mail } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import type { MailRef } from './form'
import { whyNotReadMails, withoutSecrets } from './rules'

/** A mail with its text; that it was read is in the trail. */
export async function readMail(actor: Actor, { id }: MailRef): Promise<Mail | null> {
  refuseIf(whyNotReadMails(actor))
  const mail = await db.mail.findUnique({ where: { id } })
  if (!mail) return null
  await db.$transaction((tx) => recordAudit(tx, actor, { action: 'mail.read', subject: `mail:${id}` }))
  // Without SMTP somebody must hand the links over; with it they reach their owners alone.
  const delivered = env.SMTP_URL !== undefined && !isDemonstration
  return delivered ? { ...mail, text: withoutSecrets(mail.text) } : mail
}
