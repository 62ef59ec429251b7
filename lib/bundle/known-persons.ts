import 'server-only'
import { db } from '@/lib/platform/db'
import type { BundleItem } from './report'
import { spelling } from './wording'

type Known = { departmentId: string; title: string; proposer: string; phone: string; identityHash: string }

/**
 * Says of each item whether its person has a live suggestion in the call already, be it from the portal or from an earlier bundle.
 * The report goes to the department: of another's suggestion it says only that there is one.
 */
export async function refuseKnown(
  { callId, departmentId }: { callId: string; departmentId: string },
  items: readonly BundleItem[],
): Promise<BundleItem[]> {
  const live = await db.$queryRaw<Known[]>`
    SELECT "departmentId", title, content ->> 'proposer' AS proposer, content ->> 'phone' AS phone, "identityHash" FROM "Suggestion"
    WHERE "callId" = ${callId}::uuid AND state NOT IN ('WITHDRAWN', 'DRAFT')`
  const personOf = (proposer: string, phone: string) => `${spelling(proposer)}:${phone.replace(/\D/g, '')}`
  const byPerson = new Map(live.filter(({ phone }) => phone).map((one) => [personOf(one.proposer, one.phone), one]))
  const byIdentity = new Map(live.map((one) => [one.identityHash, one]))
  return items.map((item) => {
    const known = byIdentity.get(item.identity) ?? byPerson.get(personOf(item.proposer, item.phone))
    if (!known || item.faults.length > 0) return item
    const what = known.departmentId === departmentId ? `《${known.title}》` : '一份建议，由其他主管部门受理'
    return { ...item, faults: [`每人限提一份：${item.proposer}在本次征集中已有${what}`] }
  })
}
