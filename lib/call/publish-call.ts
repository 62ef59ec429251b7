import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { Refused, reason, refuseIf } from '@/lib/platform/refused'
import { changeCall } from './change'
import { callForms } from './families'
import type { CallRef } from './form'
import { findPledge } from './queries'
import { publishFaults, whyNotPublish } from './rules'

const Unready = reason('unready', '征集还不完整，没有发布。请逐项补齐后再发布。')

/** Makes a draft a public call; from its opening time on it takes answers. Every lack is said at once. */
export function publishCall(actor: Actor, ref: CallRef) {
  return changeCall(actor, ref, async (call, tx) => {
    refuseIf(whyNotPublish(actor, call))
    const faults = publishFaults(call, (await findPledge(actor, call.id, tx)) !== null, call.now)
    if (!callForms[call.family].draftOf(call.options).safeParse({}).success)
      faults.options = ['按现有类别与领域设置无法生成填报表，请检查“类别与领域”。']
    if (Object.keys(faults).length > 0) throw new Refused(Unready, faults)
    return { data: { publishedAt: await databaseNow(tx) }, action: 'call.published' }
  })
}
