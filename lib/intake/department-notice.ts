import 'server-only'
import { batchLabel } from '@/lib/batch/labels'
import { notify } from '@/lib/notice/notify'
import type { Tx } from '@/lib/platform/db'
import type { LoadedArrival } from './arrival'

/** Word to the department's officers, in the portal and by mail. */
export async function tellDepartment(
  tx: Tx,
  { batch, call }: Pick<LoadedArrival, 'batch' | 'call'>,
  title: string,
  text: string,
): Promise<void> {
  const officers = await tx.account.findMany({
    where: { role: 'DEPARTMENT', departmentId: batch.departmentId, disabledAt: null },
    select: { id: true },
  })
  const named = `“${call.title}”${batchLabel(batch.number)}`
  await notify(
    tx,
    officers.map(({ id }) => id),
    { title, text: `${named}：${text}`, href: `/department/batches/${batch.id}` },
    { mailed: true },
  )
}
