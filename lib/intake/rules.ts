import type { Actor, ActorOf } from '@/lib/platform/actor'
import type { BatchState, ReceptionState } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason, Refused, reason } from '@/lib/platform/refused'

const AlreadyReceived = reason('already-received', '这个批次已经签收，请刷新页面查看。')
const NotReceived = reason('not-received', '请先签收这个批次，再受理或退回。')
const Decided = reason('already-decided', '这个批次已经受理或退回，不能再改变。单份建议可以在查重决定中退回。')
const Broken = reason(
  'batch-broken',
  '批次的内容与报送时的校验码不一致，不能受理。请联系系统管理员核对，或写明理由退回主管部门。',
)

export const NobodyBehind = reason(
  'nobody-behind',
  '没有需要提醒的主管部门：所选的部门均已报送，或没有选择部门。请勾选尚未报送的部门后再发送。',
)

/** Taking in is the province's; to everybody else it does not exist. */
export function asProvince(actor: Actor): ActorOf<'PROVINCE'> {
  if (actor.role !== 'PROVINCE') throw new Refused(NotFound)
  return actor
}

/** What the rules look at. */
export type Arrival = {
  state: BatchState
  reception: { state: ReceptionState } | null
  /** What it holds is what was delivered. */
  intact: boolean
}

export function whyNotReceive({ state, reception }: Arrival): Reason | null {
  if (state !== 'DELIVERED') return NotFound
  return reception ? AlreadyReceived : null
}

export function whyNotRefuse({ state, reception }: Arrival): Reason | null {
  if (state !== 'DELIVERED') return NotFound
  if (!reception) return NotReceived
  return reception.state === 'RECEIVED' ? null : Decided
}

export const whyNotAccept = (arrival: Arrival): Reason | null =>
  whyNotRefuse(arrival) ?? (arrival.intact ? null : Broken)
