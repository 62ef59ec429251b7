import 'server-only'
import { findCall, listCalls, listTerms } from '@/lib/call/queries'
import { whyNotDeliverNow } from '@/lib/call/rules'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { shanghaiDate } from '@/lib/platform/shanghai-time'
import { type Counts, countsOf, type ProgressState, progressOf } from './progress'
import { asProvince } from './rules'

export type DepartmentProgress = {
  id: string
  name: string
  counts: Counts
  batches: number
  deliveredAt: Date | null
  state: ProgressState
  reminders: { at: Date; byName: string; recipients: number }[]
  remindedToday: boolean
}

/** How far every department is in a call; null when there is no such call. */
export async function listProgress(actor: Actor, callId: string, tx: Tx = db) {
  const staff = asProvince(actor)
  const call = await findCall(staff, callId, tx)
  if (!call) return null
  const departments = await listTerms(staff, callId)
  const states = await tx.suggestion.groupBy({ by: ['departmentId', 'state'], where: { callId }, _count: true })
  const batches = await tx.batch.findMany({
    where: { callId, state: 'DELIVERED' },
    select: { departmentId: true, deliveredAt: true, reception: { select: { state: true } } },
    orderBy: { number: 'desc' },
  })
  const reminders = await tx.reminder.findMany({ where: { callId }, orderBy: { at: 'desc' } })
  const today = shanghaiDate(await databaseNow(tx))
  const rows = departments.map(({ id, name, terms }): DepartmentProgress => {
    const counts = countsOf(
      states.filter(({ departmentId }) => departmentId === id).map(({ state, _count }) => ({ state, count: _count })),
    )
    const own = batches.filter(({ departmentId }) => departmentId === id)
    const [newest] = own
    const reminded = reminders.filter(({ departmentId }) => departmentId === id)
    const over = whyNotDeliverNow(call, terms, call.now) !== null
    return {
      id,
      name,
      counts,
      batches: own.length,
      deliveredAt: newest?.deliveredAt ?? null,
      state: progressOf({ counts, newest: newest && { reception: newest.reception?.state ?? null }, over }),
      reminders: reminded.map(({ at, byName, recipients }) => ({ at, byName, recipients })),
      remindedToday: reminded.some(({ at }) => shanghaiDate(at) === today),
    }
  })
  return { call, departments: rows }
}

/** The calls whose progress can be looked at, and that of the one named; when none is, of one that is open, else the newest. */
export async function listProgressCalls(actor: Actor, id = '') {
  const calls = (await listCalls(asProvince(actor))).filter(({ phase }) => phase !== 'draft')
  const chosen = calls.find((call) => call.id === id) ?? calls.find(({ phase }) => phase === 'open') ?? calls[0]
  return { calls, chosen: chosen ?? null }
}

export async function findProgress(actor: Actor) {
  const { chosen } = await listProgressCalls(actor)
  return chosen && listProgress(actor, chosen.id)
}
