import 'server-only'
import { createHmac } from 'node:crypto'
import { lastingIdentity } from '@/lib/identity/rules'
import { env } from '@/lib/platform/env'
import type { IdentityKind } from '@/lib/platform/prisma/enums'

/** All that is ever kept of an ID-document's number. The key never changes, or one person could come back as another. */
export const identityHash = (kind: IdentityKind, number: string): string =>
  createHmac('sha256', env.IDENTITY_SECRET)
    .update(`${kind}:${lastingIdentity(kind, number)}`)
    .digest('hex')
