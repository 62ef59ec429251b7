import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { creditCodeOf } from './credit-code'
import type { OrganisationMerge } from './form'
import { MergeTargetUnknown, whyNotManage, whyNotMerge } from './rules'

/** Two records of one organisation become one: accounts move along, the double stays behind, rejected and pointing on. */
export async function mergeOrganisation(
  actor: Actor,
  input: z.output<typeof OrganisationMerge>,
): Promise<{ into: { id: string; name: string }; moved: number }> {
  refuseIf(whyNotManage(actor))
  const { id, version, reason } = input
  return db.$transaction(async (tx) => {
    const double = await tx.organisation.findUnique({ where: { id } })
    if (!double) throw new Refused(NotFound)
    const into = await findKept(tx, input.into)
    refuseIf(whyNotMerge(double, into))
    // In one order, whichever is the double: two opposite merges at once wait for each other instead of locking up.
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id IN (${id}::uuid, ${into.id}::uuid) ORDER BY id FOR UPDATE`
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: {
        state: 'REJECTED',
        stateReason: `已并入“${into.name}”`,
        mergedIntoId: into.id,
        creditCode: null,
        version: { increment: 1 },
      },
    })
    const { count: kept } = await tx.organisation.updateMany({
      where: { id: into.id, version: into.version, state: 'CONFIRMED' },
      data: { creditCode: into.creditCode ?? double.creditCode, version: { increment: 1 } },
    })
    if (count === 0 || kept === 0) throw new Refused(ChangedMeanwhile)
    const { count: moved } = await tx.account.updateMany({
      where: { organisationId: id },
      data: { organisationId: into.id, version: { increment: 1 } },
    })
    const detail = { name: double.name, into: into.name, intoId: into.id, accounts: moved, reason }
    await recordAudit(tx, actor, { action: 'organisation.merged', subject: `organisation:${id}`, detail })
    return { into, moved }
  })
}

async function findKept(tx: Tx, nameOrCode: string) {
  const kept = await tx.organisation.findFirst({
    where: { state: 'CONFIRMED', OR: [{ name: nameOrCode }, { creditCode: creditCodeOf(nameOrCode) }] },
  })
  if (!kept) throw new Refused(MergeTargetUnknown, { into: [MergeTargetUnknown.sentence] })
  return kept
}
