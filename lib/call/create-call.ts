import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import { callForms } from './families'
import type { CreateCall } from './form'
import { whyNotCreate } from './rules'
import { titleOnce } from './title'

const family = 'SUGGESTION'

/** A draft with what a new call of the family begins with. */
export function createCall(actor: Actor, { title, year, opensAt, closesAt }: CreateCall): Promise<{ id: string }> {
  refuseIf(whyNotCreate(actor))
  const form = callForms[family]
  const options = form.forYear(form.initialOptions, year) as Prisma.InputJsonObject
  const created = db.$transaction(async (tx) => {
    const { id } = await tx.call.create({
      data: { family, title, year, opensAt, closesAt, options, notice: '', contact: '' },
    })
    await recordAudit(tx, actor, { action: 'call.created', subject: `call:${id}`, detail: { title } })
    return { id }
  })
  return titleOnce(created)
}
