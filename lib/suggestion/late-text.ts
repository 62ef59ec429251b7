import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { LateReason } from '@/lib/platform/prisma/enums'

type Late = { suggestionId: string; fieldPath: string; reason: LateReason; value: unknown }

/** Keeps what came too late to count, so that its author can copy it; gives the time at which it came. */
export async function keepLateText(tx: Tx, actor: Actor, { value, ...where }: Late): Promise<Date> {
  const at = await databaseNow(tx)
  const data = { value: JSON.parse(JSON.stringify(value ?? '')) as Prisma.InputJsonValue, at, byName: actor.name }
  await tx.lateText.upsert({
    where: { suggestionId_fieldPath_byId_reason: { ...where, byId: actor.id } },
    create: { ...where, ...data, byId: actor.id },
    update: data,
  })
  const { suggestionId, fieldPath, reason } = where
  await recordAudit(tx, actor, {
    action: 'suggestion.text-came-late',
    subject: `suggestion:${suggestionId}`,
    detail: { path: fieldPath, reason },
    outcome: 'refused',
  })
  return at
}
