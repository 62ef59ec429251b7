import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Refused, refuseIf } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import type { ReopenDepartment } from './form'
import { whyNotReopen, whyNotUntil } from './rules'
import { changeTerms } from './terms'

type Granted = { until: Date; reason: string }

async function tellReopened(tx: Tx, departmentId: string, title: string, { until, reason }: Granted): Promise<void> {
  const officers = await tx.account.findMany({ where: { role: 'DEPARTMENT', departmentId }, select: { id: true } })
  await notify(
    tx,
    officers.map(({ id }) => id),
    {
      title: '报送已重新开放',
      text: `省科技厅已为本部门重新开放“${title}”的报送，至 ${shanghaiDateTime(until)} 止。原因：${reason}`,
      href: '/department/batches',
    },
    { mailed: true },
  )
}

/** Lets one department deliver after the deadline, until a time and for a reason. */
export function reopenDepartment(actor: Actor, { until, reason, ...ref }: ReopenDepartment) {
  return changeTerms(actor, ref, (call) => {
    refuseIf(whyNotReopen(actor, call, call.now))
    const why = whyNotUntil(until, call.now)
    if (why) throw new Refused(why, { until: [why.sentence] })
    const data = { reopenedUntil: until, reopenedReason: reason }
    const tell = (tx: Tx) => tellReopened(tx, ref.departmentId, call.title, { until, reason })
    return { data, action: 'call.department-reopened', detail: { until, reason }, tell }
  })
}
