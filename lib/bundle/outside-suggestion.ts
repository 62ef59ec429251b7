import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { orderedId } from '@/lib/platform/ordered-id'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { Refused } from '@/lib/platform/refused'
import { enterSuggestion } from '@/lib/screened/enter-suggestion'
import { contentHash } from '@/lib/suggestion/form/content-hash'
import { newReceiptNumber } from '@/lib/suggestion/receipt-number'
import type { PreparedItem } from './prepared-item'
import { PersonTaken } from './rules'

type Home = { callId: string; departmentId: string; organisationId: string; ownerId: string }
const path: readonly SuggestionState[] = ['DRAFT', 'SUBMITTED', 'RECOMMENDED', 'DELIVERED']
const why = '主管部门在门户外报送，由省科技厅录入'

/** Writes one suggestion down that came from outside, by the very steps that one of the portal takes; gives what its batch says of it. */
export async function createOutside(tx: Tx, staff: ActorOf<'PROVINCE'>, home: Home, prepared: PreparedItem) {
  const { item, pictures, evidence, document } = prepared
  const content = prepared.content as Prisma.InputJsonObject
  const hash = contentHash(prepared.content)
  const suggestionId = orderedId()
  const { title } = prepared.content
  const { count } = await tx.suggestion.createMany({
    data: { id: suggestionId, ...home, identityHash: item.identity, content, title, origin: 'OUTSIDE' },
    // One per person and call: the index decides. Somebody may have come in since the bundle was read.
    skipDuplicates: true,
  })
  if (count === 0) throw new Refused(PersonTaken)
  const files = [
    ...pictures.map((file) => ({ ...file, purpose: 'PICTURE' as const })),
    ...evidence.map((file) => ({ ...file, purpose: 'EVIDENCE' as const })),
  ]
  await tx.evidenceFile.createMany({
    data: files.map(({ id, name, hash: of, purpose }, i) => ({
      id,
      name,
      hash: of,
      purpose,
      suggestionId,
      order: i + 1,
    })),
  })
  const submittedAt = await databaseNow(tx)
  await tx.suggestionVersion.create({
    data: {
      suggestionId,
      number: 1,
      content,
      evidence,
      contentHash: hash,
      receipt: newReceiptNumber(),
      basis: 1,
      submittedAt,
      submittedById: staff.id,
      submittedByName: prepared.content.proposer,
    },
  })
  await tx.versionDocument.create({ data: { suggestionId, number: 1, hash: document.hash } })
  const by = { byId: staff.id, byName: staff.name, byRole: staff.role, reason: why }
  for (const [i, to] of path.entries()) {
    const submits = to === 'SUBMITTED' && { submittedNumber: 1, submittedAt }
    if (i > 0)
      await tx.suggestion.update({
        where: { id: suggestionId },
        data: { state: to, version: { increment: 1 }, ...submits },
      })
    const from = path[i - 1] ?? null
    await tx.transition.create({
      data: { id: orderedId(), suggestionId, from, to, ...by, versionNumber: i === 0 ? null : 1 },
    })
  }
  await enterSuggestion(tx, suggestionId)
  return { suggestionId, versionNumber: 1, contentHash: hash, evidence, document, path: item.path }
}
