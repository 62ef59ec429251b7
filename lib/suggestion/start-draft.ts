import 'server-only'
import { findCall } from '@/lib/call/queries'
import { startUse } from '@/lib/call/use'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { Account, Organisation, Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { copyFiles, withFiles } from './copied-files'
import type { StartDraft } from './form'
import { type Suggestion as Content, emptySuggestion, type Form, formOf } from './form/definition'
import { AlreadyOne, whyNotStart } from './rules'

type Owner = Account & { organisation: Organisation | null }

/** What the account knows already; confirmed on the form. */
const source = ({ name, title, mobile, organisation }: Owner) => ({
  organisation: organisation?.name ?? '',
  proposer: name,
  jobTitle: title,
  phone: mobile ?? '',
})

async function startingContent(tx: Tx, form: Form, owner: Owner, copyOf: string | null): Promise<Content> {
  if (!copyOf) return { ...emptySuggestion(form), ...source(owner) }
  const earlier = await tx.suggestion.findFirst({ where: { id: copyOf, ownerId: owner.id } })
  if (!earlier) throw new Refused(NotFound)
  return { ...form.Draft.parse(earlier.content), ...source(owner) }
}

/** A new draft in an open call, empty or with the text of an earlier one; asked for twice, it is the same draft. */
export function startDraft(actor: ActorOf<'PROPOSER'>, input: StartDraft): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const call = await findCall(actor, input.callId, tx)
    if (!call) throw new Refused(NotFound)
    refuseIf(whyNotStart(call.phase))
    const owner = await tx.account.findUniqueOrThrow({ where: { id: actor.id }, include: { organisation: true } })
    const { identityHash, organisation } = owner
    if (!identityHash || !organisation) throw new Refused(NotFound)
    const copyOf = input.copyOf ?? null
    const content = await startingContent(tx, formOf(call.options), owner, copyOf)

    await startUse(tx, call.id)
    const [row] = await tx.suggestion.createManyAndReturn({
      data: {
        callId: call.id,
        ownerId: actor.id,
        identityHash,
        organisationId: organisation.id,
        departmentId: organisation.departmentId,
        content: content as Prisma.InputJsonObject,
        title: content.title,
        continuesId: copyOf,
      },
      // The index "Suggestion_one_per_person" decides, not a look before the write.
      skipDuplicates: true,
    })
    if (!row) return await theOneThereIs(tx, actor, call.id, copyOf)
    if (copyOf) {
      const copies = await copyFiles(tx, { from: copyOf, to: row.id, withEvidence: input.withEvidence })
      const own = withFiles(content, copies) as Prisma.InputJsonObject
      if (copies.size > 0) await tx.suggestion.update({ where: { id: row.id }, data: { content: own } })
    }
    await tx.transition.create({
      data: { suggestionId: row.id, from: null, to: 'DRAFT', byId: actor.id, byName: actor.name, byRole: actor.role },
    })
    const detail = { callId: call.id, continues: copyOf, withEvidence: input.withEvidence }
    await recordAudit(tx, actor, { action: 'suggestion.started', subject: `suggestion:${row.id}`, detail })
    return { id: row.id }
  })
}

async function theOneThereIs(tx: Tx, actor: ActorOf<'PROPOSER'>, callId: string, copyOf: string | null) {
  const own = await tx.suggestion.findFirst({
    where: { callId, ownerId: actor.id, state: { not: 'WITHDRAWN' } },
    select: { id: true, state: true, continuesId: true },
  })
  if (own?.state !== 'DRAFT' || own.continuesId !== copyOf) throw new Refused(AlreadyOne)
  return { id: own.id }
}
