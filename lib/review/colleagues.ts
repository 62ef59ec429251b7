import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import type { Officer } from './held-desk'

/** Officers of the department who may work on the suggestion: in service, and without a declared conflict. */
export function listColleagues(actor: Officer, suggestionId: string, tx: Tx = db) {
  return tx.account.findMany({
    where: {
      role: 'DEPARTMENT',
      departmentId: actor.departmentId,
      disabledAt: null,
      conflicts: { none: { suggestionId } },
    },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
