import 'server-only'
import { randomBytes } from 'node:crypto'
import { invitationLetter } from '@/lib/account/letters'
import { tokenAddress, tokenHash, tokenHours } from '@/lib/account/token'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { Candidate } from './form'
import { type Known, organisationIdOf } from './verdict'

// As many rows as one statement's parameters hold.
const chunk = 1_000

/** Writes the accounts with their invitations in a few statements, and gives their ids. */
export async function insertAccounts(tx: Tx, candidates: Candidate[], known: Known): Promise<string[]> {
  const expiresAt = new Date((await databaseNow(tx)).getTime() + tokenHours.INVITATION * 3_600_000)
  const ids: string[] = []
  for (let at = 0; at < candidates.length; at += chunk) {
    const part = candidates.slice(at, at + chunk)
    const created = await tx.account.createManyAndReturn({
      data: part.map(({ organisation, department, ...account }) => ({
        ...account,
        organisationId: organisation ? organisationIdOf(known, organisation) : null,
        departmentId: department ? (known.departments.get(department) ?? null) : null,
      })),
      select: { id: true, email: true, name: true },
    })
    const links = created.map((account) => ({ account, token: randomBytes(32).toString('base64url') }))
    await tx.token.createMany({
      data: links.map(({ account, token }) => ({
        kind: 'INVITATION',
        hash: tokenHash(token),
        accountId: account.id,
        expiresAt,
      })),
    })
    await tx.mail.createMany({
      data: links.map(({ account, token }) => invitationLetter(account, tokenAddress('INVITATION', token))),
    })
    ids.push(...created.map(({ id }) => id))
  }
  return ids
}
