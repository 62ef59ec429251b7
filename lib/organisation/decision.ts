import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { visibleTo, whyNotDecide } from './rules'

type Decision = { id: string; version: number; state: 'CONFIRMED' | 'REJECTED'; reason: string }

/** Writes what was decided about a proposed organisation, on the very row that was judged, and tells its people. */
export async function decide(tx: Tx, actor: Actor, { id, version, state, reason }: Decision): Promise<void> {
  const organisation = await tx.organisation.findFirst({ where: { AND: [{ id }, visibleTo(actor)] } })
  if (!organisation) throw new Refused(NotFound)
  refuseIf(whyNotDecide(actor, organisation))
  const { count } = await tx.organisation.updateMany({
    where: { id, version, state: 'PROPOSED' },
    data: { state, stateReason: reason, version: { increment: 1 } },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
  await tellPeople(tx, organisation, { state, reason })
  const action = state === 'CONFIRMED' ? 'organisation.confirmed' : 'organisation.rejected'
  const detail = { name: organisation.name, ...(reason && { reason }) }
  await recordAudit(tx, actor, { action, subject: `organisation:${id}`, detail })
}

async function tellPeople(
  tx: Tx,
  { id, name }: { id: string; name: string },
  { state, reason }: Pick<Decision, 'state' | 'reason'>,
): Promise<void> {
  // A mailbox that nobody has confirmed may be a stranger's.
  const people = await tx.account.findMany({
    where: { role: 'PROPOSER', organisationId: id, emailConfirmedAt: { not: null } },
    select: { id: true },
  })
  const message =
    state === 'CONFIRMED'
      ? {
          title: '您的建议单位已确认',
          text: `您填报的建议单位“${name}”已经主管部门确认，现在可以提交建议。`,
          href: '/proposer',
        }
      : {
          title: '您的建议单位未通过确认',
          text: `您填报的建议单位“${name}”未通过主管部门确认。理由：${reason}\n已填写的内容不受影响；请在“我的账号”中另选建议单位，再提交建议。`,
          href: '/account',
        }
  await notify(
    tx,
    people.map((person) => person.id),
    message,
    { mailed: true },
  )
}
