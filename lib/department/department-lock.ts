import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { DepartmentClosed } from './rules'

/**
 * Holds a department open until the transaction ends: what is being tied to it cannot meet its closing halfway.
 * Many may hold it at once; `closeDepartment` takes the row alone.
 */
export async function holdOpenDepartment(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  const [department] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Department" WHERE id = ${id}::uuid AND "closedAt" IS NULL FOR SHARE`
  if (!department) throw new Refused(DepartmentClosed, { departmentId: [DepartmentClosed.sentence] })
  return department
}
