import 'server-only'
import { findCall } from '@/lib/call/queries'
import { findKind } from '@/lib/files/content/kind'
import { plainName } from '@/lib/files/form'
import { keepContent } from '@/lib/files/keep-content'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, type Reason, Refused, reason, refuseIf } from '@/lib/platform/refused'
import { asOfficer, type Officer } from '@/lib/review/held-desk'
import { formOf } from '@/lib/suggestion/form/definition'
import type { ImportReport } from '@/lib/suggestion/word/import/mapping'
import type { ReceiveFile } from './form'
import { contentOf, readMail } from './reading'
import { DamagedPicture, SameFile, whyNotReceive } from './rules'

/** 代收: takes in a Word file that came by e-mail, as a draft of nobody yet; what cannot be read is refused with one sentence. */
export async function receiveFile(
  actor: Actor,
  { callId, name }: ReceiveFile,
  bytes: Uint8Array,
): Promise<{ id: string; title: string }> {
  const officer = asOfficer(actor)
  const call = await findCall(officer, callId)
  if (!call) throw new Refused(NotFound)
  refuseIf(whyNotReceive(call.phase))
  const form = formOf(call.options)
  const read = await readMail(form, bytes)
  if (!read.ok) throw await refusal(officer, callId, reason(`word-${read.reason}`, read.sentence))
  if (!(await arePictures(read.report))) throw await refusal(officer, callId, DamagedPicture)
  const { title, proposer, organisation } = contentOf(form, read.report)
  const { hash, size } = await keepContent(bytes, 'DOCX')
  return db.$transaction(async (tx) => {
    const fileName = plainName(name) || '来稿.docx'
    const { departmentId, id: receivedById, name: receivedByName } = officer
    const [row] = await tx.mailedDraft.createManyAndReturn({
      data: { callId, departmentId, fileName, hash, title, proposer, organisation, receivedById, receivedByName },
      select: { id: true },
      // The index "MailedDraft_one_per_file" decides.
      skipDuplicates: true,
    })
    if (!row) throw new Refused(SameFile)
    const detail = { callId, hash, size, found: read.report.found.length }
    await recordAudit(tx, officer, { action: 'mailed-draft.received', subject: `mailed-draft:${row.id}`, detail })
    return { id: row.id, title }
  })
}

/** What a browser could not draw is not shown to anybody. */
async function arePictures({ pictures }: ImportReport): Promise<boolean> {
  for (const { bytes } of pictures.values()) {
    const verdict = await findKind(Buffer.from(bytes))
    if (!('kind' in verdict)) return false
  }
  return true
}

async function refusal(officer: Officer, callId: string, why: Reason): Promise<Refused> {
  const subject = `department:${officer.departmentId}`
  const detail = { callId, why: why.code }
  await db.$transaction((tx) =>
    recordAudit(tx, officer, { action: 'mailed-draft.refused', subject, detail, outcome: 'refused' }),
  )
  return new Refused(why)
}
