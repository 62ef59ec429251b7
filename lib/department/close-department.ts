import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { DepartmentRef } from './form'
import { whyNotClose, whyNotManageDepartments } from './rules'

/** Takes a department out of use; its records stay. */
export async function closeDepartment(actor: Actor, input: z.output<typeof DepartmentRef>): Promise<void> {
  refuseIf(whyNotManageDepartments(actor))
  const { id, version } = input
  await db.$transaction(async (tx) => {
    // Alone with the row: whoever is tying an organisation to it (holdOpenDepartment) is done, or waits and is refused.
    await tx.$queryRaw`SELECT 1 FROM "Department" WHERE id = ${id}::uuid FOR UPDATE`
    const department = await tx.department.findUnique({ where: { id } })
    if (!department) throw new Refused(NotFound)
    const live = await tx.organisation.count({ where: { departmentId: id, state: { in: ['PROPOSED', 'CONFIRMED'] } } })
    refuseIf(whyNotClose(department, live))
    const { count } = await tx.department.updateMany({
      where: { id, version },
      data: { closedAt: await databaseNow(tx), version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const detail = { name: department.name }
    await recordAudit(tx, actor, { action: 'department.closed', subject: `department:${id}`, detail })
  })
}
