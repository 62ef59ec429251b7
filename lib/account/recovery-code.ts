import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { env } from '@/lib/platform/env'

// No signs that are taken for one another on paper.
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const count = 10
const half = () => Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

export const newRecoveryCodes = (): string[] => Array.from({ length: count }, () => `${half()}-${half()}`)

export const recoveryHash = (accountId: string, typed: string): string =>
  createHmac('sha256', env.AUTH_SECRET)
    .update(
      `recovery:${accountId}:${typed
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, '')}`,
    )
    .digest('hex')
