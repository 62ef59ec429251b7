import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { Refused, reason, refuseIf } from '@/lib/platform/refused'
import { changeCall } from './change'
import type { SetRehearsalClock } from './form'
import { rehearsalAllowed } from './rehearsal'
import { whyNotSetClock } from './rules'

const mostSeconds = 2 * 366 * 24 * 60 * 60
const TooFar = reason('clock-too-far', '演练时间与实际时间相差不能超过两年。')

/** 演练时钟: from now on the call's clock runs from the given time; nothing else of the portal notices. */
export function setRehearsalClock(actor: Actor, { shows, ...ref }: SetRehearsalClock) {
  return changeCall(actor, ref, async (_call, tx) => {
    refuseIf(whyNotSetClock(actor, rehearsalAllowed))
    const real = await databaseNow(tx)
    const clockOffsetSeconds = shows ? Math.round((shows.getTime() - real.getTime()) / 1000) : 0
    if (Math.abs(clockOffsetSeconds) > mostSeconds) throw new Refused(TooFar, { shows: [TooFar.sentence] })
    return { data: { clockOffsetSeconds }, action: 'call.clock-set', detail: { clockOffsetSeconds } }
  })
}
