import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { refuseIf } from '@/lib/platform/refused'
import { changeCall } from './change'
import type { CloseCall } from './form'
import { whyNotClose } from './rules'

/** 结束: for good, before the deadline or after it; no extension and no reopening follow. */
export function closeCall(actor: Actor, { reason, ...ref }: CloseCall) {
  return changeCall(actor, ref, async (call, tx) => {
    refuseIf(whyNotClose(actor, call))
    return { data: { closedAt: await databaseNow(tx) }, action: 'call.closed', detail: { reason } }
  })
}
