import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { DepartmentRef } from './form'
import { whyNotManageDepartments, whyNotReopen } from './rules'

export async function reopenDepartment(actor: Actor, input: z.output<typeof DepartmentRef>): Promise<void> {
  refuseIf(whyNotManageDepartments(actor))
  const { id, version } = input
  await db.$transaction(async (tx) => {
    const department = await tx.department.findUnique({ where: { id } })
    if (!department) throw new Refused(NotFound)
    refuseIf(whyNotReopen(department))
    const { count } = await tx.department.updateMany({
      where: { id, version },
      data: { closedAt: null, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const detail = { name: department.name }
    await recordAudit(tx, actor, { action: 'department.reopened', subject: `department:${id}`, detail })
  })
}
