import 'server-only'
import { db } from '@/lib/platform/db'
import type { BundleItem } from './report'
import { spelling } from './wording'

type Known = { title: string; proposer: string; phone: string; identityHash: string }

/** Says of each item whether its person has a live suggestion in the call already, be it from the portal or from an earlier bundle. */
export async function refuseKnown(callId: string, items: readonly BundleItem[]): Promise<BundleItem[]> {
  const live = await db.$queryRaw<Known[]>`
    SELECT title, content ->> 'proposer' AS proposer, content ->> 'phone' AS phone, "identityHash" FROM "Suggestion"
    WHERE "callId" = ${callId}::uuid AND state NOT IN ('WITHDRAWN', 'DRAFT')`
  const personOf = (proposer: string, phone: string) => `${spelling(proposer)}:${phone.replace(/\D/g, '')}`
  const byPerson = new Map(live.filter(({ phone }) => phone).map((one) => [personOf(one.proposer, one.phone), one]))
  const byIdentity = new Map(live.map((one) => [one.identityHash, one]))
  return items.map((item) => {
    const known = byIdentity.get(item.identity) ?? byPerson.get(personOf(item.proposer, item.phone))
    if (!known || item.faults.length > 0) return item
    return { ...item, faults: [`每人限提一份：${item.proposer}在本次征集中已有《${known.title}》`] }
  })
}
