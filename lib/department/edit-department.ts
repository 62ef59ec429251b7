import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { DepartmentEdit } from './form'
import { refuseTaken } from './name-conflict'
import { whyNotManageDepartments } from './rules'

/** Name, kind and contact; the code stays, since addresses and file names hold it. */
export async function editDepartment(actor: Actor, input: z.output<typeof DepartmentEdit>): Promise<void> {
  refuseIf(whyNotManageDepartments(actor))
  const { id, version, ...data } = input
  await db
    .$transaction(async (tx) => {
      const before = await tx.department.findUnique({ where: { id }, select: { name: true } })
      const { count } = await tx.department.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      const detail = { ...data, nameBefore: before?.name }
      await recordAudit(tx, actor, { action: 'department.edited', subject: `department:${id}`, detail })
    })
    .catch(refuseTaken)
}
