import 'server-only'
import { creditCodeOf } from '@/lib/organisation/credit-code'
import type { Tx } from '@/lib/platform/db'
import type { CheckedRow } from './form'
import type { Known } from './verdict'

/** Looks up everything the rows name, in a handful of queries however many rows there are; what is tied to is held until the end. */
export async function findKnown(tx: Tx, rows: CheckedRow[]): Promise<Known> {
  const candidates = rows.map(({ candidate }) => candidate).filter((candidate) => candidate !== null)
  const emails = candidates.map(({ email }) => email)
  const mobiles = candidates.map(({ mobile }) => mobile).filter((mobile) => mobile !== null)
  const hashes = candidates.map(({ identityHash }) => identityHash).filter((hash) => hash !== null)
  const named = [...new Set(candidates.map(({ organisation }) => organisation))]
  const taken = await tx.$queryRaw<{ email: string; mobile: string | null; identityHash: string | null }[]>`
    SELECT email, mobile, "identityHash" FROM "Account"
    WHERE email = ANY(${emails}) OR mobile = ANY(${mobiles}) OR "identityHash" = ANY(${hashes})`
  const organisations = await tx.$queryRaw<{ id: string; name: string; creditCode: string | null }[]>`
    SELECT id, name, "creditCode" FROM "Organisation"
    WHERE state = 'CONFIRMED' AND (name = ANY(${named}) OR "creditCode" = ANY(${named.map(creditCodeOf)})) ORDER BY id FOR SHARE`
  const departments = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Department" WHERE "closedAt" IS NULL ORDER BY id FOR SHARE`
  const present = (values: (string | null)[]) => new Set(values.filter((value) => value !== null))
  return {
    emails: present(taken.map(({ email }) => email)),
    mobiles: present(taken.map(({ mobile }) => mobile)),
    identityHashes: present(taken.map(({ identityHash }) => identityHash)),
    organisations: new Map(
      organisations.flatMap(({ id, name, creditCode }) => [
        [name, id] as const,
        ...(creditCode ? [[creditCode, id] as const] : []),
      ]),
    ),
    departments: new Map(departments.map(({ id, name }) => [name, id])),
  }
}
