import 'server-only'
import { holdOpenDepartment } from '@/lib/department/department-lock'
import { creditCodeOf } from '@/lib/organisation/credit-code'
import type { Tx } from '@/lib/platform/db'
import type { Role } from '@/lib/platform/prisma/enums'
import { Refused } from '@/lib/platform/refused'
import { OrganisationUnknown } from './rules'

type Wanted = { role: Role; organisation: string; departmentId: string | null }
type Ties = { organisationId: string | null; departmentId: string | null }

/** Finds what the role is tied to, and holds it until the transaction ends; what the role does not need is null. */
export async function findTies(tx: Tx, { role, organisation, departmentId }: Wanted): Promise<Ties> {
  if (role === 'DEPARTMENT' && departmentId) {
    const { id } = await holdOpenDepartment(tx, departmentId)
    return { organisationId: null, departmentId: id }
  }
  if (role !== 'PROPOSER') return { organisationId: null, departmentId: null }
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Organisation" WHERE state = 'CONFIRMED' AND (name = ${organisation} OR "creditCode" = ${creditCodeOf(organisation)})
    FOR SHARE`
  if (!found) throw new Refused(OrganisationUnknown, { organisation: [OrganisationUnknown.sentence] })
  return { organisationId: found.id, departmentId: null }
}
