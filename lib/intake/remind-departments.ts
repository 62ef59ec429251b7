import 'server-only'
import type { z } from 'zod'
import { notify } from '@/lib/notice/notify'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { type DepartmentProgress, listProgress } from './department-progress'
import type { Remind } from './form'
import { isBehind } from './progress'
import { asProvince, NobodyBehind } from './rules'

type Deadline = { id: string; title: string; closesAt: Date }

/** Writes to one department's officers; false when it was written to today already: the row of the day is there once. */
async function remind(tx: Tx, staff: ActorOf<'PROVINCE'>, call: Deadline, { id, counts }: DepartmentProgress) {
  const officers = await tx.account.findMany({
    where: { role: 'DEPARTMENT', departmentId: id, disabledAt: null },
    select: { id: true },
  })
  const first = await tx.$executeRaw`
    INSERT INTO "Reminder" ("callId", "departmentId", day, "byId", "byName", recipients)
    VALUES (${call.id}::uuid, ${id}::uuid, (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date, ${staff.id}::uuid, ${staff.name}, ${officers.length})
    ON CONFLICT DO NOTHING`
  if (first === 0) return false
  const text = `“${call.title}”的报送截止时间为 ${shanghaiDateTime(call.closesAt)}。本部门现有待审核 ${counts.reviewing} 项、已推荐未报送 ${counts.waiting} 项、已报送 ${counts.delivered} 项，请及时审核、汇总并报送。`
  await notify(
    tx,
    officers.map((officer) => officer.id),
    { title: '报送提醒', text, href: '/department/batches' },
    { mailed: true },
  )
  return true
}

/** 催报: writes to those departments that are behind, and to none of them twice on one day. */
export async function remindDepartments(
  actor: Actor,
  { callId, whom, departmentId }: z.output<typeof Remind>,
): Promise<{ reminded: number; skipped: number }> {
  const staff = asProvince(actor)
  return db.$transaction(async (tx) => {
    const progress = await listProgress(staff, callId, tx)
    if (!progress) throw new Refused(NotFound)
    const behind = progress.departments.filter(
      ({ id, state }) => isBehind(state) && (whom === 'all' || departmentId.includes(id)),
    )
    if (behind.length === 0) throw new Refused(NobodyBehind)
    const reminded: string[] = []
    for (const department of behind)
      if (await remind(tx, staff, progress.call, department)) reminded.push(department.id)
    const detail = { departments: reminded, skipped: behind.length - reminded.length }
    await recordAudit(tx, actor, { action: 'call.departments-reminded', subject: `call:${callId}`, detail })
    return { reminded: reminded.length, skipped: detail.skipped }
  })
}
