import 'server-only'
import { listEvidence } from '@/lib/files/queries'
import { notify } from '@/lib/notice/notify'
import { notifyOfficers } from '@/lib/notice/notify-officers'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, Refused } from '@/lib/platform/refused'
import { turnstile } from '@/lib/platform/turnstile'
import { enterSuggestion } from '@/lib/screened/enter-suggestion'
import { submissionOf } from '@/lib/screened/suggestion-text'
import type { SubmitSuggestion } from './form'
import { contentHash } from './form/content-hash'
import type { HeldSuggestion } from './held-suggestion'
import { judgeSubmission, type Submission, type Submitted } from './judged-submission'
import { newReceiptNumber } from './receipt-number'
import { type KeptDocument, keepDocument } from './version-document'

/** Everybody comes in the last minute. */
const pass = turnstile(4)

/**
 * Makes what is stored the next version, for good, with its Word file: the row is held, the database's clock is asked, and
 * everything is judged in this one transaction. Clicked five times, it is one submission.
 */
export const submitSuggestion = (actor: ActorOf<'PROPOSER'>, input: SubmitSuggestion): Promise<Submitted> =>
  pass(() => submitOnce(actor, input))

async function submitOnce(actor: ActorOf<'PROPOSER'>, input: SubmitSuggestion): Promise<Submitted> {
  // Slow, and harmless when nothing comes of it: so before anything is held.
  const before = await judgeSubmission(db, actor, input)
  if (before.made) return before.made
  const { next: printed } = before
  const document = await keepDocument(actor, { ...printed, suggestionId: input.id })
  return db.$transaction(async (tx) => {
    const now = await judgeSubmission(tx, actor, input)
    if (now.made) return now.made
    const { suggestion, form, content } = now.next
    // Its call may have been edited while the file was made.
    if (contentHash(content) !== contentHash(printed.content)) throw new Refused(ChangedMeanwhile)
    const made = await createVersion(tx, actor, now.next, document)
    await moveOn(tx, actor, suggestion, made)
    await enterSuggestion(tx, suggestion.id, submissionOf(form, content, suggestion.id))
    await tell(tx, actor, suggestion, made)
    const { number, receipt } = made
    await recordAudit(tx, actor, {
      action: 'suggestion.submitted',
      subject: `suggestion:${suggestion.id}`,
      detail: { version: number, contentHash: made.contentHash, document: document.hash, receipt },
    })
    return { id: suggestion.id, number, receipt }
  })
}

async function createVersion(
  tx: Tx,
  actor: ActorOf<'PROPOSER'>,
  { suggestion: { id, submittedNumber, version }, content, pledge }: Submission,
  document: KeptDocument,
) {
  const submittedAt = await databaseNow(tx)
  const technologyIds = content.technologies.map((row) => row.id)
  const evidence = await listEvidence(actor, id, { technologyIds }, tx)
  return tx.suggestionVersion.create({
    data: {
      suggestionId: id,
      number: (submittedNumber ?? 0) + 1,
      content: content as Prisma.InputJsonObject,
      evidence: evidence.map(({ version: _version, ...file }) => file),
      contentHash: contentHash(content),
      receipt: newReceiptNumber(),
      basis: version,
      submittedAt,
      submittedById: actor.id,
      submittedByName: actor.name,
      ...(pledge && { pledgeNumber: pledge.number, pledgeText: pledge.text, pledgeAcceptedAt: submittedAt }),
      documents: { create: { hash: document.hash } },
    },
  })
}

type Made = { number: number; submittedAt: Date; receipt: string; contentHash: string }

async function moveOn(tx: Tx, actor: ActorOf<'PROPOSER'>, suggestion: HeldSuggestion, made: Made): Promise<void> {
  const { id, state, version } = suggestion
  const { count } = await tx.suggestion.updateMany({
    where: { id, version, state },
    data: {
      state: 'SUBMITTED',
      submittedNumber: made.number,
      submittedAt: made.submittedAt,
      // Where it is judged is where its organisation belongs when it is submitted.
      organisationId: actor.organisationId,
      departmentId: actor.departmentId,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
  const by = { byId: actor.id, byName: actor.name, byRole: actor.role }
  await tx.transition.create({
    data: { suggestionId: id, from: state, to: 'SUBMITTED', ...by, versionNumber: made.number },
  })
}

async function tell(tx: Tx, actor: ActorOf<'PROPOSER'>, { id, title, collaborators }: HeldSuggestion, made: Made) {
  const named = `《${title}》（第${made.number}版）`
  const done = { title: '指南建议已提交', text: `${named}已提交，回执号 ${made.receipt}，正在等待主管部门审核。` }
  const href = `/proposer/suggestions/${id}`
  await notify(tx, [actor.id], { ...done, href: `${href}/receipt`, suggestionId: id }, { mailed: true })
  const colleagues = collaborators.flatMap(({ accountId }) => accountId ?? [])
  await notify(tx, colleagues, { ...done, href, suggestionId: id })
  await notifyOfficers(tx, actor.departmentId, {
    title: made.number === 1 ? '收到新的指南建议' : '收到修改后的指南建议',
    text: `${named}已提交，请审核。`,
    href: `/department/suggestions/${id}`,
    suggestionId: id,
  })
}
