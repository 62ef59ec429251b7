import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { TokenKind } from '@/lib/platform/prisma/enums'
import type { Arrival } from '@/lib/platform/session'
import { openSecret } from './sealed-secret'
import { tokenHash } from './token'
import { totpAddress } from './totp'

/** One's own account, as its page shows it; nothing secret. */
export const findProfile = (actor: Actor) =>
  db.account.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      mobile: true,
      title: true,
      role: true,
      version: true,
      totpConfirmedAt: true,
      organisation: { select: { id: true, name: true, state: true, department: { select: { name: true } } } },
      department: { select: { name: true } },
      oidcLinks: { select: { issuer: true, linkedAt: true } },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  })

export const isSecondFactorRequired = async (actor: Actor): Promise<boolean> =>
  (await db.roleSetting.findUnique({ where: { role: actor.role } }))?.totpRequired ?? false

/** Where one is signed in now, the latest first. */
export const listSessions = (actor: Actor) =>
  db.$queryRaw<{ id: string; browser: string; address: string; createdAt: Date; lastSeenAt: Date; method: string }[]>`
    SELECT id, browser, address, "createdAt", "lastSeenAt", method FROM "Session"
    WHERE "accountId" = ${actor.id}::uuid AND "endedAt" IS NULL
      AND "lastSeenAt" > clock_timestamp() - make_interval(secs => ${env.SESSION_IDLE_MINUTES * 60})
    ORDER BY "lastSeenAt" DESC`

/** The secret of a second factor that is being set up, for the app to take in; null when none is. */
export async function findEnrolment(who: Arrival): Promise<{ address: string; key: string } | null> {
  const { email, totpSecret, totpConfirmedAt } = await db.account.findUniqueOrThrow({ where: { id: who.id } })
  if (!totpSecret || totpConfirmedAt) return null
  const key = openSecret(totpSecret, who.id)
  return { address: totpAddress(key, email), key }
}

/** Whose mailed link it is, without using it up: mail scanners open links, too. Null when it opens nothing. */
export async function findLinkOwner(token: string, kinds: TokenKind[]) {
  const [row] = await db.$queryRaw<
    { name: string; email: string; mobile: string | null; organisation: string | null }[]
  >`
    SELECT a.name, a.email, a.mobile, o.name AS organisation
    FROM "Token" t JOIN "Account" a ON a.id = t."accountId" LEFT JOIN "Organisation" o ON o.id = a."organisationId"
    WHERE t.hash = ${tokenHash(token)} AND t.kind::text = ANY(${kinds}) AND t."usedAt" IS NULL
      AND t."expiresAt" > clock_timestamp() AND a."disabledAt" IS NULL`
  return row ?? null
}

/** Confirmed organisations whose name holds all the words typed; anybody may search them before registering. */
export async function searchOrganisations(typed: string) {
  const words = typed.normalize('NFKC').trim().split(/\s+/).slice(0, 5)
  if (words.join('').length < 2) return []
  const found = await db.organisation.findMany({
    where: { state: 'CONFIRMED', AND: words.map((word) => ({ name: { contains: word, mode: 'insensitive' } })) },
    select: { id: true, name: true, department: { select: { name: true } } },
    orderBy: { name: 'asc' },
    take: 10,
  })
  return found.map(({ id, name, department }) => ({ id, name, department: department.name }))
}

/** Departments that take new organisations, for choosing one. */
export const listOpenDepartments = () =>
  db.department.findMany({
    where: { closedAt: null },
    select: { id: true, name: true },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  })
