import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { removeSuggestions } from '@/lib/screened/remove-suggestions'
import { holdArrival } from './arrival'
import { decide, moveAll } from './decision'
import { tellDepartment } from './department-notice'
import type { RefuseBatch } from './form'
import { whyNotRefuse } from './rules'

type Held = Awaited<ReturnType<typeof holdArrival>>

/** What came from outside is sent anew as a whole: it makes room for that, and is compared with nothing any more. */
async function withdrawOutside(tx: Tx, { staff, rows }: Held, reason: string): Promise<void> {
  await moveAll(tx, staff, rows, { from: 'RECOMMENDED', to: 'SUBMITTED', reason })
  await removeSuggestions(tx, await moveAll(tx, staff, rows, { from: 'SUBMITTED', to: 'WITHDRAWN', reason }))
}

/** 不予受理: the suggestions go back to the department as recommended, which mends what is wrong and delivers them in its next batch. */
export function refuseBatch(
  actor: Actor,
  { id, version, reason }: z.output<typeof RefuseBatch>,
): Promise<{ id: string; moved: number }> {
  return db.$transaction(
    async (tx) => {
      const held = await holdArrival(tx, actor, id)
      refuseIf(whyNotRefuse(held.arrival))
      await decide(tx, held.staff, { id, version, state: 'REFUSED', reason })
      const moved = await moveAll(tx, held.staff, held.rows, { from: 'DELIVERED', to: 'RECOMMENDED', reason })
      if (held.batch.origin === 'OUTSIDE') await withdrawOutside(tx, held, reason)
      await tellDepartment(tx, held, '报送未受理', `省科技厅没有受理，理由：${reason}。请改正后另行报送。`)
      const detail = { count: moved.length, hash: held.batch.hash, reason }
      await recordAudit(tx, actor, { action: 'batch.refused', subject: `batch:${id}`, detail })
      return { id, moved: moved.length }
    },
    { timeout: 60_000 },
  )
}
