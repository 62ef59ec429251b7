import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import type { TokenKind } from '@/lib/platform/prisma/enums'
import { tokenAddress, tokenHash, tokenHours } from './token'

/** Makes the address of a link to be mailed; an earlier link of the same kind opens nothing any more. */
export async function issueToken(tx: Tx, accountId: string, kind: TokenKind): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.token.deleteMany({ where: { accountId, kind, usedAt: null } })
  await tx.$executeRaw`
    INSERT INTO "Token" (id, kind, hash, "accountId", "expiresAt")
    VALUES (gen_random_uuid(), ${kind}::"TokenKind", ${tokenHash(token)}, ${accountId}::uuid,
            clock_timestamp() + make_interval(hours => ${tokenHours[kind]}))`
  return tokenAddress(kind, token)
}
