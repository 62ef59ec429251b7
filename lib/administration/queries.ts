import 'server-only'
import { attemptKey } from '@/lib/account/attempt'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { keyset, pageOf } from '@/lib/platform/keyset'
import { literally } from '@/lib/platform/like-pattern'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Role } from '@/lib/platform/prisma/enums'
import { refuseIf } from '@/lib/platform/refused'
import type { AccountSearch } from './form'
import { whyNotAdminister } from './rules'

const size = 30

/** What an administrator sees of an account: nothing of its document, password or second factor but that it has one. */
const seen = {
  id: true,
  role: true,
  name: true,
  title: true,
  email: true,
  mobile: true,
  emailConfirmedAt: true,
  disabledAt: true,
  disabledReason: true,
  totpConfirmedAt: true,
  createdAt: true,
  version: true,
  organisation: { select: { id: true, name: true, state: true, department: { select: { name: true } } } },
  department: { select: { id: true, name: true } },
} satisfies Prisma.AccountSelect

const states = {
  active: { disabledAt: null, emailConfirmedAt: { not: null } },
  invited: { disabledAt: null, emailConfirmedAt: null },
  disabled: { disabledAt: { not: null } },
} satisfies Record<string, Prisma.AccountWhereInput>

async function wanted({
  text,
  role,
  organisation,
  department,
  state,
}: AccountSearch): Promise<Prisma.AccountWhereInput> {
  const holds = (part: string) => ({ contains: literally(part), mode: 'insensitive' as const })
  return {
    AND: [
      // Owners of what came from outside are nobody's account.
      { outside: false },
      text ? { OR: [{ name: holds(text) }, { email: holds(text) }, { mobile: holds(text) }] } : {},
      role ? { role } : {},
      organisation ? { organisation: { name: holds(organisation) } } : {},
      department ? { OR: [{ departmentId: department }, { organisation: { departmentId: department } }] } : {},
      state === 'locked' ? { id: { in: await lockedAccountIds() } } : state ? states[state] : {},
    ],
  }
}

/** A page of all accounts, the newest first. */
export async function listAccounts(actor: Actor, search: AccountSearch) {
  refuseIf(whyNotAdminister(actor))
  const { where, ...order } = keyset(search, size)
  const found = await db.account.findMany({ where: { AND: [await wanted(search), where] }, select: seen, ...order })
  return pageOf(found, search, size)
}

export async function countAccounts(actor: Actor, search: AccountSearch): Promise<number> {
  refuseIf(whyNotAdminister(actor))
  return db.account.count({ where: await wanted(search) })
}

export async function findAccount(actor: Actor, id: string) {
  refuseIf(whyNotAdminister(actor))
  const account = await db.account.findFirst({ where: { id, outside: false }, select: seen })
  if (!account) return null
  const sessions = await db.session.count({ where: { accountId: id, endedAt: null } })
  return { ...account, sessions }
}

/** Whether each role must have a second factor, and how many of its enabled accounts have none. */
export async function listSecondFactorDemands(
  actor: Actor,
): Promise<{ role: Role; required: boolean; without: number }[]> {
  refuseIf(whyNotAdminister(actor))
  return db.$queryRaw`
    SELECT role, coalesce(setting."totpRequired", false) AS required,
           (SELECT count(*)::int FROM "Account" WHERE "Account".role = roles.role AND "disabledAt" IS NULL AND "totpConfirmedAt" IS NULL) AS without
    FROM unnest(enum_range(NULL::"Role")) AS roles(role) LEFT JOIN "RoleSetting" setting USING (role)`
}

// Sign-in attempts are kept under keys that tell nothing, so the accounts are found by making their keys.
async function lockedAccountIds(): Promise<string[]> {
  const locked = await db.$queryRaw<{ login: string }[]>`
    SELECT DISTINCT login FROM "SignInAttempt" failed WHERE outcome = 'LOCKED' AND at > clock_timestamp() - interval '1 hour'
      AND NOT EXISTS (SELECT 1 FROM "SignInAttempt" later
                      WHERE later.login = failed.login AND later.at > failed.at AND later.outcome IN ('SUCCEEDED', 'PASSWORD_RESET'))`
  if (locked.length === 0) return []
  const keys = new Set(locked.map(({ login }) => login))
  const accounts = await db.account.findMany({ select: { id: true, email: true, mobile: true } })
  const isLocked = (login: string | null) => login !== null && keys.has(attemptKey('login', login))
  return accounts.filter(({ email, mobile }) => isLocked(email) || isLocked(mobile)).map(({ id }) => id)
}
