import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { NewDepartment } from './form'
import { refuseTaken } from './name-conflict'
import { whyNotManageDepartments } from './rules'

export async function addDepartment(actor: Actor, input: z.output<typeof NewDepartment>): Promise<{ id: string }> {
  refuseIf(whyNotManageDepartments(actor))
  return db
    .$transaction(async (tx) => {
      const { id } = await tx.department.create({ data: input })
      await recordAudit(tx, actor, { action: 'department.added', subject: `department:${id}`, detail: input })
      return { id }
    })
    .catch(refuseTaken)
}
