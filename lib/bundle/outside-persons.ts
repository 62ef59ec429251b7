import 'server-only'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { PreparedItem } from './prepared-item'

/** 建议单位 by its name; one that the portal does not know is proposed to the department, which confirms it as it confirms others. */
export async function organisationsOf(
  tx: Tx,
  departmentId: string,
  prepared: readonly PreparedItem[],
): Promise<Map<string, string>> {
  const names = [...new Set(prepared.map(({ content }) => content.organisation))]
  await tx.organisation.createMany({ data: names.map((name) => ({ name, departmentId })), skipDuplicates: true })
  const found = await tx.organisation.findMany({ where: { name: { in: names } }, select: { id: true, name: true } })
  return new Map(found.map(({ id, name }) => [name, id]))
}

/** Owners who cannot sign in: one for each person, found again when more comes from them. */
export async function ownersOf(
  tx: Tx,
  prepared: readonly PreparedItem[],
  organisations: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const disabledAt = await databaseNow(tx)
  await tx.account.createMany({
    data: prepared.map(({ item, content }) => ({
      role: 'PROPOSER',
      name: content.proposer,
      title: content.jobTitle,
      // Nobody can be written to: names under .invalid lead nowhere (RFC 2606), and disabled accounts get no mail.
      email: `${item.identity.slice(0, 32)}@outside.invalid`,
      organisationId: organisations.get(content.organisation) ?? null,
      identityHash: item.identity,
      outside: true,
      disabledAt,
      disabledReason: '材料由主管部门在门户外报送，本人没有账号',
    })),
    skipDuplicates: true,
  })
  const identities = prepared.map(({ item }) => item.identity)
  const found = await tx.account.findMany({
    where: { identityHash: { in: identities } },
    select: { id: true, identityHash: true },
  })
  return new Map(found.map(({ id, identityHash }) => [identityHash ?? '', id]))
}
