import type { Actor } from '@/lib/platform/actor'
import type { Mail } from '@/lib/platform/prisma/client'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'

const AlreadySent = reason('already-sent', '该邮件已经发出，无需重新发送。')

export const whyNotReadMails = (actor: Actor): Reason | null => (actor.role === 'ADMIN' ? null : NotFound)

export const whyNotRetry = (mail: Pick<Mail, 'sentAt'>): Reason | null => (mail.sentAt ? AlreadySent : null)

export type MailState = 'sent' | 'waiting' | 'failing'

export function mailState({ sentAt, attempts }: Pick<Mail, 'sentAt' | 'attempts'>): MailState {
  if (sentAt) return 'sent'
  return attempts > 0 ? 'failing' : 'waiting'
}

const link = /(https?:\/\/[^\s/]+\/(?:confirm|reset)\/)[A-Za-z0-9_-]{43}/g

/** A link in a mail is its owner's key: where the portal itself delivers mails, nobody else needs to see it. */
export const withoutSecrets = (text: string): string => text.replace(link, '$1…')
