import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { holdArrival } from './arrival'
import { decide, moveAll } from './decision'
import { tellDepartment } from './department-notice'
import type { SeenReception } from './form'
import { whyNotAccept } from './rules'

/** 受理: what the batch brought goes on to the screening. */
export function acceptBatch(
  actor: Actor,
  { id, version }: z.output<typeof SeenReception>,
): Promise<{ id: string; moved: number }> {
  return db.$transaction(
    async (tx) => {
      const held = await holdArrival(tx, actor, id)
      refuseIf(whyNotAccept(held.arrival))
      await decide(tx, held.staff, { id, version, state: 'ACCEPTED', reason: '' })
      const moved = await moveAll(tx, held.staff, held.rows, { from: 'DELIVERED', to: 'SCREENING' })
      await tellDepartment(tx, held, '报送已受理', `省科技厅已受理，${moved.length} 项建议进入查重。`)
      const detail = { count: moved.length, hash: held.batch.hash }
      await recordAudit(tx, actor, { action: 'batch.accepted', subject: `batch:${id}`, detail })
      return { id, moved: moved.length }
    },
    { timeout: 60_000 },
  )
}
