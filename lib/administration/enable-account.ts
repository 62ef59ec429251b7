import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import { accountToJudge } from './account-lookup'
import type { AccountRef } from './form'
import { whyNotAdminister, whyNotEnable } from './rules'

export async function enableAccount(actor: Actor, { id, version }: AccountRef): Promise<void> {
  refuseIf(whyNotAdminister(actor))
  await db.$transaction(async (tx) => {
    refuseIf(whyNotEnable(await accountToJudge(tx, id)))
    const { count } = await tx.account.updateMany({
      where: { id, version },
      data: { disabledAt: null, disabledReason: '', version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    await recordAudit(tx, actor, { action: 'account.enabled', subject: `account:${id}` })
  })
}
