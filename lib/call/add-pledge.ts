import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { refuseIf } from '@/lib/platform/refused'
import { changeCall } from './change'
import type { AddPledge } from './form'
import { findPledge } from './queries'
import { whyNotAddPledge } from './rules'

/** A new version of the 承诺书; who accepted an earlier one accepted that one. */
export function addPledge(actor: Actor, { text, ...ref }: AddPledge) {
  return changeCall(actor, ref, async (call, tx) => {
    refuseIf(whyNotAddPledge(actor, call))
    const number = ((await findPledge(actor, call.id, tx))?.number ?? 0) + 1
    await tx.callPledge.create({ data: { callId: call.id, number, text } })
    return { data: {}, action: 'call.pledge-added', detail: { number } }
  })
}
