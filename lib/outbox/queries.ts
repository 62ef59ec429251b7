import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { keyset, pageOf } from '@/lib/platform/keyset'
import { literally } from '@/lib/platform/like-pattern'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import type { MailSearch } from './form'
import { whyNotReadMails } from './rules'

const size = 30

const states = {
  sent: { sentAt: { not: null } },
  waiting: { sentAt: null, attempts: 0 },
  failing: { sentAt: null, attempts: { gt: 0 } },
} satisfies Record<string, Prisma.MailWhereInput>

function wanted({ text, state }: MailSearch): Prisma.MailWhereInput {
  const holds = { contains: literally(text ?? ''), mode: 'insensitive' as const }
  return { ...(text && { OR: [{ recipient: holds }, { subject: holds }] }), ...(state && states[state]) }
}

// The text is read one by one, since reading it is recorded.
const listed = {
  id: true,
  recipient: true,
  subject: true,
  createdAt: true,
  sentAt: true,
  attempts: true,
  lastFailure: true,
}

/** A page of the outbox, the newest first. */
export async function listMails(actor: Actor, search: MailSearch) {
  refuseIf(whyNotReadMails(actor))
  const { where, ...order } = keyset(search, size)
  const found = await db.mail.findMany({ where: { AND: [wanted(search), where] }, select: listed, ...order })
  return pageOf(found, search, size)
}

export async function countMails(actor: Actor, search: MailSearch): Promise<number> {
  refuseIf(whyNotReadMails(actor))
  return db.mail.count({ where: wanted(search) })
}
