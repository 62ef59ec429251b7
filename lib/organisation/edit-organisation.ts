import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { OrganisationEdit } from './form'
import { refuseTaken } from './name-conflict'
import { whyNotManage } from './rules'

export async function editOrganisation(actor: Actor, input: z.output<typeof OrganisationEdit>): Promise<void> {
  refuseIf(whyNotManage(actor))
  const { id, version, name, creditCode } = input
  await db
    .$transaction(async (tx) => {
      const before = await tx.organisation.findUnique({ where: { id }, select: { name: true, creditCode: true } })
      const { count } = await tx.organisation.updateMany({
        where: { id, version },
        data: { name, creditCode, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      const detail = { name, creditCode, before }
      await recordAudit(tx, actor, { action: 'organisation.edited', subject: `organisation:${id}`, detail })
    })
    .catch(refuseTaken)
}
