import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Refused, refuseIf } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { changeCall } from './change'
import type { ExtendCall } from './form'
import { whyNotExtend, whyNotUntil } from './rules'

/** 延期: a later deadline, kept with the earlier one and the reason; every department is told. A call whose deadline has passed opens again by it. */
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
    await tellDepartments(tx, call.title, { earlier, later, reason })
    return { data: { closesAt: later }, action: 'call.extended', detail: { earlier, later, reason } }
  })
}

type Extension = { earlier: Date; later: Date; reason: string }

async function tellDepartments(tx: Tx, call: string, { earlier, later, reason }: Extension): Promise<void> {
  const officers = await tx.account.findMany({
    where: { role: 'DEPARTMENT', department: { closedAt: null } },
    select: { id: true },
  })
  const times = `截止时间由 ${shanghaiDateTime(earlier)} 延长至 ${shanghaiDateTime(later)}`
  const text = `“${call}”${times}。延期原因：${reason}\n本部门自定的建议人截止时间不随之改变，需要调整的，请在“本部门期限”中修改。`
  const message = { title: `征集延期：${call}`, text, href: '/department/deadline' }
  await notify(
    tx,
    officers.map(({ id }) => id),
    message,
    { mailed: true },
  )
}
