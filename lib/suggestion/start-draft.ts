import 'server-only'
import { findCall } from '@/lib/call/queries'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { copyFiles, withFiles } from './copied-files'
import type { StartDraft } from './form'
import { type Suggestion as Content, emptySuggestion, type Form, formOf } from './form/definition'
import { beginDraft, type DraftOwner, findDraftOwner } from './new-draft'
import { AlreadyOne, whyNotStart } from './rules'

async function startingContent(
  tx: Tx,
  form: Form,
  ownerId: string,
  { source }: DraftOwner,
  copyOf: string | null,
): Promise<Content> {
  if (!copyOf) return { ...emptySuggestion(form), ...source }
  const earlier = await tx.suggestion.findFirst({ where: { id: copyOf, ownerId } })
  if (!earlier) throw new Refused(NotFound)
  return { ...form.Draft.parse(earlier.content), ...source }
}

/** A new draft in an open call, empty or with the text of an earlier one; asked for twice, it is the same draft. */
export function startDraft(actor: ActorOf<'PROPOSER'>, input: StartDraft): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const call = await findCall(actor, input.callId, tx)
    if (!call) throw new Refused(NotFound)
    refuseIf(whyNotStart(call.phase))
    const owner = await findDraftOwner(tx, actor)
    const copyOf = input.copyOf ?? null
    const content = await startingContent(tx, formOf(call.options), actor.id, owner, copyOf)
    const row = await beginDraft(tx, actor, owner, { callId: call.id, content, copyOf })
    if (!row) return await theOneThereIs(tx, actor, call.id, copyOf)
    if (copyOf) {
      const copies = await copyFiles(tx, { from: copyOf, to: row.id, withEvidence: input.withEvidence })
      const own = withFiles(content, copies) as Prisma.InputJsonObject
      if (copies.size > 0) await tx.suggestion.update({ where: { id: row.id }, data: { content: own } })
    }
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
