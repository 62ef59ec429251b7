import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { Refused, refuseIf } from '@/lib/platform/refused'
import type { SetDeadline } from './form'
import { whyNotProposersClose, whyNotSetDeadline } from './rules'
import { changeTerms } from './terms'

/** A department's own, earlier deadline for its proposers; null takes it away. */
export function setDepartmentDeadline(actor: Actor, { proposersCloseAt, ...ref }: SetDeadline) {
  return changeTerms(actor, ref, (call) => {
    refuseIf(whyNotSetDeadline(actor, ref.departmentId, call, call.now))
    const why = proposersCloseAt && whyNotProposersClose(call, proposersCloseAt, call.now)
    if (why) throw new Refused(why, { proposersCloseAt: [why.sentence] })
    return { data: { proposersCloseAt }, action: 'call.deadline-set', detail: { proposersCloseAt } }
  })
}
