import 'server-only'
import type { Tx } from '@/lib/platform/db'

export type Letter = { recipient: string; subject: string; text: string }

/** Puts a mail into the outbox, in the transaction that causes it: it goes out after the commit, or not at all. */
export async function queueMail(tx: Tx, { recipient, subject, text }: Letter): Promise<void> {
  await tx.mail.create({ data: { recipient, subject, text } })
}
