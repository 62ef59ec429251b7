import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'

/** Just what deciding about an account needs: nothing of it tells a secret. */
const judged = {
  id: true,
  role: true,
  name: true,
  email: true,
  mobile: true,
  disabledAt: true,
  emailConfirmedAt: true,
  totpConfirmedAt: true,
  departmentId: true,
  organisationId: true,
  organisation: { select: { name: true } },
} as const

export async function accountToJudge(tx: Tx, id: string) {
  const account = await tx.account.findFirst({ where: { id, outside: false }, select: judged })
  if (!account) throw new Refused(NotFound)
  return account
}
