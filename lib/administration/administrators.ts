import 'server-only'
import type { Tx } from '@/lib/platform/db'

/**
 * How many administrators besides this one can sign in. Locks all of them until the transaction ends: two who disable
 * each other at the same time do not both succeed.
 */
export async function countOtherAdministrators(tx: Tx, id: string): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; usable: boolean }[]>`
    SELECT id, "passwordHash" IS NOT NULL AND "emailConfirmedAt" IS NOT NULL
             OR EXISTS (SELECT 1 FROM "OidcLink" WHERE "accountId" = "Account".id) AS usable
    FROM "Account" WHERE role = 'ADMIN' AND "disabledAt" IS NULL ORDER BY id FOR UPDATE`
  return rows.filter((row) => row.usable && row.id !== id).length
}
