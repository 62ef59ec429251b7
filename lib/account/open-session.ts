import 'server-only'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'
import type { Account } from '@/lib/platform/prisma/client'
import type { SignInMethod } from '@/lib/platform/prisma/enums'

type Opening = { method: SignInMethod; secondFactor: boolean }

/** The row every request of a signed-in browser is judged by. Last in its transaction: it ends with the trail. */
export async function openSession(
  tx: Tx,
  { address, browser }: Visitor,
  account: Pick<Account, 'id' | 'name' | 'role'>,
  { method, secondFactor }: Opening,
): Promise<string> {
  const { id } = await tx.session.create({ data: { accountId: account.id, method, address, browser } })
  if (secondFactor)
    await tx.$executeRaw`UPDATE "Session" SET "secondFactorAt" = clock_timestamp() WHERE id = ${id}::uuid`
  const who = { address, browser, id: account.id, name: account.name, role: account.role }
  await recordAudit(tx, who, {
    action: 'session.started',
    subject: `account:${account.id}`,
    detail: { method, secondFactor },
  })
  return id
}
