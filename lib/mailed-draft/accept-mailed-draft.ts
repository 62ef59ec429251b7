import 'server-only'
import { randomUUID } from 'node:crypto'
import { findCall } from '@/lib/call/queries'
import { keepContent } from '@/lib/files/keep-content'
import { notify } from '@/lib/notice/notify'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { withFiles } from '@/lib/suggestion/copied-files'
import { formOf } from '@/lib/suggestion/form/definition'
import { beginDraft, findDraftOwner } from '@/lib/suggestion/new-draft'
import { AlreadyOne, whyNotStart } from '@/lib/suggestion/rules'
import type { ImportReport } from '@/lib/suggestion/word/import/mapping'
import type { Invitation } from './form'
import { findInvitation } from './queries'
import { contentOf, readKept } from './reading'
import { BadInvitation, ProposerOnly, whyNotAccept } from './rules'

/**
 * The proposer says: this is mine. Only now there is a suggestion, under this person's identity, and one live suggestion per
 * identity and call holds for it as for any other. Name, organisation and what else the account knows are the account's.
 */
export async function acceptMailedDraft(actor: Actor, { token }: Invitation): Promise<{ id: string }> {
  if (actor.role !== 'PROPOSER') throw new Refused(ProposerOnly)
  const invited = await findInvitation(token)
  if (!invited?.hash) throw new Refused(BadInvitation)
  const call = await findCall(actor, invited.callId)
  if (!call) throw new Refused(NotFound)
  const form = formOf(call.options)
  const report = await readKept(form, invited.hash)
  for (const { bytes, type } of report.pictures.values()) await keepContent(bytes, type === 'png' ? 'PNG' : 'JPG')

  return db.$transaction(async (tx) => {
    const draft = await holdInvited(tx, actor, token)
    refuseIf(whyNotStart(call.phase))
    const owner = await findDraftOwner(tx, actor)
    const known = Object.fromEntries(Object.entries(owner.source).filter(([, value]) => value !== ''))
    const content = { ...contentOf(form, report, () => randomUUID()), ...known }
    const row = await beginDraft(tx, actor, owner, { callId: call.id, content, copyOf: null })
    if (!row) throw new Refused(AlreadyOne)
    const pictures = await placePictures(tx, row.id, report)
    if (pictures.size > 0) {
      const own = withFiles(content, pictures) as Prisma.InputJsonObject
      await tx.suggestion.update({ where: { id: row.id }, data: { content: own } })
    }
    const acceptance = { state: 'ACCEPTED', suggestionId: row.id, acceptedAt: await databaseNow(tx) } as const
    const letGo = { hash: null, tokenHash: null, version: { increment: 1 } }
    await tx.mailedDraft.update({ where: { id: draft.id }, data: { ...acceptance, ...letGo } })
    await notify(tx, draft.invitedById ? [draft.invitedById] : [], {
      title: '代收的来稿已由建议人确认',
      text: `${actor.name}已确认“${draft.fileName}”，它已成为建议人的草稿，提交后会出现在审核列表中。`,
      href: `/department/mailed-drafts/${draft.id}`,
    })
    const detail = { mailedDraft: draft.id, email: draft.email, file: draft.hash, callId: call.id }
    await recordAudit(tx, actor, { action: 'mailed-draft.accepted', subject: `suggestion:${row.id}`, detail })
    return { id: row.id }
  })
}

/** Judged again under its lock: of two who follow one link, or of an officer who takes it back, one comes first. */
async function holdInvited(tx: Tx, actor: ActorOf<'PROPOSER'>, token: string) {
  const found = await findInvitation(token, tx)
  if (found) await tx.$queryRaw`SELECT 1 FROM "MailedDraft" WHERE id = ${found.id}::uuid FOR UPDATE`
  const draft = await findInvitation(token, tx)
  if (!draft) throw new Refused(BadInvitation)
  refuseIf(whyNotAccept(actor, draft))
  return draft
}

/** Rows of the new draft for the file's pictures: SHA-256 → id. */
async function placePictures(tx: Tx, suggestionId: string, { pictures }: ImportReport): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [i, [hash, { type }]] of [...pictures].entries()) {
    const name = `来稿图片${i + 1}.${type}`
    const { id } = await tx.evidenceFile.create({
      data: { suggestionId, purpose: 'PICTURE', technologyId: null, hash, name, order: i + 1 },
      select: { id: true },
    })
    ids.set(hash, id)
  }
  return ids
}
