import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { Refused, refuseIf } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { changeCall } from './change'
import type { ExtendCall } from './form'
import { whyNotExtend, whyNotUntil } from './rules'

/** 延期: a later deadline, kept with the earlier one and the reason. A call whose deadline has passed opens again by it. */
export function extendCall(actor: Actor, { later, reason, ...ref }: ExtendCall) {
  return changeCall(actor, ref, async (call, tx) => {
    refuseIf(whyNotExtend(actor, call))
    const { closesAt: earlier } = call
    const why =
      later > earlier
        ? whyNotUntil(later, call.now)
        : { code: 'not-later', sentence: `新的截止时间须晚于现在的截止时间 ${shanghaiDateTime(earlier)}。` }
    if (why) throw new Refused(why, { later: [why.sentence] })
    await tx.callExtension.create({ data: { callId: call.id, earlier, later, reason, byId: actor.id } })
    return { data: { closesAt: later }, action: 'call.extended', detail: { earlier, later, reason } }
  })
}
