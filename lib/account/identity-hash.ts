import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'
import type { IdentityKind } from '@/lib/platform/prisma/enums'

/** All that is ever kept of an ID-document's number. The key never changes, or one person could come back as another. */
export function identityHash(kind: IdentityKind, number: string): string {
  const plain = number
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .toUpperCase()
  return createHmac('sha256', env.IDENTITY_SECRET).update(`${kind}:${plain}`).digest('hex')
}
