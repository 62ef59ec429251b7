import 'server-only'
import { createHash } from 'node:crypto'
import { env } from '@/lib/platform/env'
import type { TokenKind } from '@/lib/platform/prisma/enums'

/** How long a mailed link opens something. */
export const tokenHours: Record<TokenKind, number> = { CONFIRM_EMAIL: 24, RESET_PASSWORD: 1, INVITATION: 7 * 24 }

/** All that is kept of a link: enough to know it again, not enough to follow it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The page each kind of link leads to. */
export const tokenAddress = (kind: TokenKind, token: string): string =>
  `${env.APP_URL}/${kind === 'CONFIRM_EMAIL' ? 'confirm' : 'reset'}/${token}`
