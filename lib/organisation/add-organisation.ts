import 'server-only'
import type { z } from 'zod'
import { holdOpenDepartment } from '@/lib/department/department-lock'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { NewOrganisation } from './form'
import { refuseTaken } from './name-conflict'
import { whyNotManage } from './rules'

/** By the administrator, and so confirmed from the start. */
export async function addOrganisation(actor: Actor, input: z.output<typeof NewOrganisation>): Promise<{ id: string }> {
  refuseIf(whyNotManage(actor))
  return db
    .$transaction(async (tx) => {
      const department = await holdOpenDepartment(tx, input.departmentId)
      const { id } = await tx.organisation.create({ data: { ...input, state: 'CONFIRMED' } })
      const detail = { name: input.name, creditCode: input.creditCode, department: department.name }
      await recordAudit(tx, actor, { action: 'organisation.added', subject: `organisation:${id}`, detail })
      return { id }
    })
    .catch(refuseTaken)
}
