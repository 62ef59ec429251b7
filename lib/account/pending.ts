import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'

/** Registered by themselves and never confirmed: such an account claims nothing yet, and gives way to the next registration. */
export const pending: Prisma.AccountWhereInput = {
  role: 'PROPOSER',
  emailConfirmedAt: null,
  disabledAt: null,
  tokens: { some: { kind: 'CONFIRM_EMAIL' }, none: { kind: 'INVITATION' } },
}

type Claim = { email: string; mobile: string; identityHash: string }

/** Takes back registrations that nobody confirmed and that claim the same e-mail or identity, with what only they proposed. */
export async function dropPending(tx: Tx, { email, mobile, identityHash }: Claim): Promise<void> {
  const dropped = await tx.account.findMany({ where: { ...pending, OR: [{ email }, { identityHash }] } })
  await tx.account.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) } } })
  await dropUnusedProposals(
    tx,
    dropped.flatMap(({ organisationId }) => organisationId ?? []),
  )
  await tx.account.updateMany({ where: { ...pending, mobile }, data: { mobile: null } })
}

/** No department is asked to confirm an organisation that nobody belongs to. */
export async function dropUnusedProposals(tx: Tx, ids: string[]): Promise<void> {
  await tx.organisation.deleteMany({ where: { id: { in: ids }, state: 'PROPOSED', accounts: { none: {} } } })
}
