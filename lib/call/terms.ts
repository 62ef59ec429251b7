import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { CallDepartment } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, NotFound, Refused } from '@/lib/platform/refused'
import type { TermsRef } from './form'
import { type FoundCall, findCall } from './queries'

type Settings = Partial<Pick<CallDepartment, 'proposersCloseAt' | 'reopenedUntil' | 'reopenedReason'>>
type Change = {
  data: Settings
  action: string
  detail: Record<string, unknown>
  /** Word to the department, in the same transaction. */
  tell?: (tx: Tx) => Promise<void>
}

/** One change of a department's terms in a call, the first of which makes their row. */
export function changeTerms(
  actor: Actor,
  { callId, departmentId, version }: TermsRef,
  decide: (call: FoundCall) => Change,
): Promise<{ callId: string }> {
  return db.$transaction(async (tx) => {
    const call = await findCall(actor, callId, tx)
    if (!call) throw new Refused(NotFound)
    const { data, action, detail, tell } = decide(call)
    if (!(await tx.department.findUnique({ where: { id: departmentId } }))) throw new Refused(NotFound)
    await write(tx, { callId, departmentId, version }, data)
    await tell?.(tx)
    await recordAudit(tx, actor, { action, subject: `call:${callId}`, detail: { departmentId, ...detail } })
    return { callId }
  })
}

async function write(tx: Tx, { callId, departmentId, version }: TermsRef, data: Settings): Promise<void> {
  // Of two first changes at once the second makes no row, and so finds itself too late.
  const { count } =
    version === 0
      ? await tx.callDepartment.createMany({ data: { callId, departmentId, ...data }, skipDuplicates: true })
      : await tx.callDepartment.updateMany({
          where: { callId, departmentId, version },
          data: { ...data, version: { increment: 1 } },
        })
  if (count === 0) throw new Refused(ChangedMeanwhile)
}
