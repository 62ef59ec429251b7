import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { type Message, notify } from './notify'

/** A notice for all officers of a department but those who declared a conflict with the suggestion that it speaks of. */
export async function notifyOfficers(
  tx: Tx,
  departmentId: string,
  message: Message & { suggestionId: string },
  options: { mailed?: boolean } = {},
): Promise<void> {
  const { suggestionId } = message
  const officers = await tx.account.findMany({
    where: { role: 'DEPARTMENT', departmentId, conflicts: { none: { suggestionId } } },
    select: { id: true },
  })
  await notify(
    tx,
    officers.map(({ id }) => id),
    message,
    options,
  )
}
