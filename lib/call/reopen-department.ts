import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { Refused, refuseIf } from '@/lib/platform/refused'
import type { ReopenDepartment } from './form'
import { whyNotReopen, whyNotUntil } from './rules'
import { changeTerms } from './terms'

/** Lets one department deliver after the deadline, until a time and for a reason. */
export function reopenDepartment(actor: Actor, { until, reason, ...ref }: ReopenDepartment) {
  return changeTerms(actor, ref, (call) => {
    refuseIf(whyNotReopen(actor, call, call.now))
    const why = whyNotUntil(until, call.now)
    if (why) throw new Refused(why, { until: [why.sentence] })
    const data = { reopenedUntil: until, reopenedReason: reason }
    return { data, action: 'call.department-reopened', detail: { until, reason } }
  })
}
