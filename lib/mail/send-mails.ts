import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import type { Mail } from '@/lib/platform/prisma/client'

const mostAttempts = 12

/**
 * Sends what is due in the outbox, one mail a transaction, and says how many went out. Several processes may do so at once:
 * each takes rows that no other holds. A failed mail waits twice as long each time, up to six hours.
 */
export async function sendMails(deliver: (mail: Mail) => Promise<void>): Promise<number> {
  let sent = 0
  for (;;) {
    const outcome = await db.$transaction((tx) => sendNext(tx, deliver))
    if (outcome === 'none') return sent
    if (outcome === 'sent') sent++
  }
}

async function sendNext(tx: Tx, deliver: (mail: Mail) => Promise<void>): Promise<'none' | 'sent' | 'failed'> {
  const [mail] = await tx.$queryRaw<Mail[]>`
    SELECT * FROM "Mail" WHERE "sentAt" IS NULL AND "nextTryAt" <= clock_timestamp() AND attempts < ${mostAttempts}
    ORDER BY "nextTryAt" LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!mail) return 'none'
  try {
    await deliver(mail)
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    await tx.$executeRaw`
      UPDATE "Mail" SET attempts = attempts + 1, "lastFailure" = ${failure},
        "nextTryAt" = clock_timestamp() + least(interval '1 minute' * power(2, attempts), interval '6 hours')
      WHERE id = ${mail.id}::uuid`
    return 'failed'
  }
  // What was mailed needs no second reader: the secret part of its links goes.
  await tx.$executeRaw`
    UPDATE "Mail" SET "sentAt" = clock_timestamp(), attempts = attempts + 1, "lastFailure" = '',
      text = regexp_replace(text, '/(confirm|reset)/[A-Za-z0-9_-]{43}', '/\\1/…', 'g')
    WHERE id = ${mail.id}::uuid`
  return 'sent'
}
