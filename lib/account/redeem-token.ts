import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { TokenKind } from '@/lib/platform/prisma/enums'
import { tokenHash } from './token'

/** Uses a mailed link up and says whose it was; null when it is unknown, used or too old. */
export async function redeemToken(tx: Tx, token: string, kinds: TokenKind[]): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ accountId: string }[]>`
    UPDATE "Token" SET "usedAt" = clock_timestamp()
    WHERE hash = ${tokenHash(token)} AND kind::text = ANY(${kinds}) AND "usedAt" IS NULL AND "expiresAt" > clock_timestamp()
    RETURNING "accountId"`
  return row?.accountId ?? null
}
