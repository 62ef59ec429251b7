import 'server-only'
import type { z } from 'zod'
import { holdOpenDepartment } from '@/lib/department/department-lock'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { OrganisationMove } from './form'
import { whyNotManage, whyNotMove } from './rules'

/** Another department becomes the competent one; from the next request on, its people act under that one. */
export async function moveOrganisation(actor: Actor, input: z.output<typeof OrganisationMove>): Promise<void> {
  refuseIf(whyNotManage(actor))
  const { id, version, departmentId, reason } = input
  await db.$transaction(async (tx) => {
    const organisation = await tx.organisation.findUnique({ where: { id }, include: { department: true } })
    if (!organisation) throw new Refused(NotFound)
    refuseIf(whyNotMove(organisation, departmentId))
    const to = await holdOpenDepartment(tx, departmentId)
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { departmentId, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const detail = { name: organisation.name, from: organisation.department.name, to: to.name, reason }
    await recordAudit(tx, actor, { action: 'organisation.moved', subject: `organisation:${id}`, detail })
  })
}
