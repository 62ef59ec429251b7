import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { requestRun } from './request-run'
import { whyNotRescreen } from './rules'

/** 全部重新查重: the index is built anew and everything compared again, in the background. */
export async function rescreenAll(actor: Actor): Promise<{ id: string }> {
  refuseIf(whyNotRescreen(actor))
  return db.$transaction(async (tx) => {
    const id = await requestRun(tx, { reason: '省科技厅要求', rebuilds: true, requestedById: actor.id })
    await recordAudit(tx, actor, { action: 'screening.rerun', subject: `screening-run:${id}` })
    return { id }
  })
}
