import 'server-only'
import { startUse } from '@/lib/call/use'
import type { ActorOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { Suggestion as Content } from './form/definition'

/** Whose draft it will be: the identity it counts for, and what the account knows already. */
export type DraftOwner = {
  identityHash: string
  organisation: { id: string; departmentId: string }
  /** Confirmed on the form. */
  source: Pick<Content, 'organisation' | 'proposer' | 'jobTitle' | 'phone'>
}

export async function findDraftOwner(tx: Tx, actor: ActorOf<'PROPOSER'>): Promise<DraftOwner> {
  const found = await tx.account.findUniqueOrThrow({ where: { id: actor.id }, include: { organisation: true } })
  const { identityHash, organisation, name, title, mobile } = found
  if (!identityHash || !organisation) throw new Refused(NotFound)
  const source = { organisation: organisation.name, proposer: name, jobTitle: title, phone: mobile ?? '' }
  return { identityHash, organisation, source }
}

type NewDraft = { callId: string; content: Content; copyOf: string | null }

/** Begins a draft; null when the person has one that is not withdrawn. The caller records it. */
export async function beginDraft(
  tx: Tx,
  actor: ActorOf<'PROPOSER'>,
  { identityHash, organisation }: DraftOwner,
  { callId, content, copyOf }: NewDraft,
): Promise<{ id: string } | null> {
  await startUse(tx, callId)
  const [row] = await tx.suggestion.createManyAndReturn({
    data: {
      callId,
      ownerId: actor.id,
      identityHash,
      organisationId: organisation.id,
      departmentId: organisation.departmentId,
      content: content as Prisma.InputJsonObject,
      title: content.title,
      continuesId: copyOf,
    },
    select: { id: true },
    // The index "Suggestion_one_per_person" decides, not a look before the write.
    skipDuplicates: true,
  })
  if (!row) return null
  await tx.transition.create({
    data: { suggestionId: row.id, from: null, to: 'DRAFT', byId: actor.id, byName: actor.name, byRole: actor.role },
  })
  return row
}
