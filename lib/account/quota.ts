import 'server-only'
import type { Tx } from '@/lib/platform/db'

// A whole institute may sit behind one address.
const mostPerAddress = 100
const mostMails = 5

/** Too many registrations or recoveries from one address within the hour, by the trail. */
export async function isOverQuota(tx: Tx, address: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "AuditEntry"
    WHERE action IN ('account.registered', 'account.registration-refused', 'password.recovery-asked')
      AND source = ${address} AND at > clock_timestamp() - interval '1 hour'`
  return (row?.count ?? 0) >= mostPerAddress
}

/** Keeps anybody from filling somebody else's mailbox by asking again and again. */
export async function mayBeWrittenTo(tx: Tx, recipient: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Mail" WHERE recipient = ${recipient} AND "createdAt" > clock_timestamp() - interval '1 hour'`
  return (row?.count ?? 0) < mostMails
}
