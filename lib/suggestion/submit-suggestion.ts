import 'server-only'
import { findPledge } from '@/lib/call/queries'
import { listEvidence } from '@/lib/files/queries'
import { notify } from '@/lib/notice/notify'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, type FieldErrors, Refused, refuseIf } from '@/lib/platform/refused'
import { turnstile } from '@/lib/platform/turnstile'
import { enterSuggestion } from '@/lib/screened/enter-suggestion'
import { submissionOf } from '@/lib/screened/suggestion-text'
import type { SubmitSuggestion } from './form'
import { faultsOf, withoutHidden } from './form/completeness'
import { contentHash } from './form/content-hash'
import type { Suggestion as Content, Form } from './form/definition'
import { circumstancesOf, type HeldSuggestion, holdSuggestion } from './held-suggestion'
import { newReceiptNumber } from './receipt-number'
import { Incomplete, whyNotForOrganisation, whyNotPledge, whyNotSubmit } from './rules'

/** Everybody comes in the last minute. */
const pass = turnstile(4)

export type Submitted = { id: string; number: number; receipt: string }

/** What this very click, or one before it on the same page, has already made. */
async function alreadyMade(tx: Tx, suggestion: HeldSuggestion, basis: number): Promise<Submitted | null> {
  const made = await tx.suggestionVersion.findFirst({ where: { suggestionId: suggestion.id, basis } })
  return made && { id: suggestion.id, number: made.number, receipt: made.receipt }
}

function refuseIncomplete(form: Form, content: Content): void {
  const errors: FieldErrors = {}
  for (const { path, sentence } of faultsOf(form, content)) errors[path] = [...(errors[path] ?? []), sentence]
  if (Object.keys(errors).length > 0) throw new Refused(Incomplete, errors)
}

/**
 * Makes what is stored the next version, for good: the row is held, the database's clock is asked, and everything is judged
 * in this one transaction. Clicked five times, it is one submission.
 */
export const submitSuggestion = (actor: ActorOf<'PROPOSER'>, input: SubmitSuggestion): Promise<Submitted> =>
  pass(() => submitOnce(actor, input))

function submitOnce(actor: ActorOf<'PROPOSER'>, input: SubmitSuggestion): Promise<Submitted> {
  return db.$transaction(async (tx) => {
    const suggestion = await holdSuggestion(tx, actor, input.id)
    const why = whyNotSubmit(actor, suggestion)
    if (why?.code === 'already-submitted') {
      const made = await alreadyMade(tx, suggestion, input.version)
      if (made) return made
    }
    refuseIf(why)
    if (suggestion.version !== input.version) throw new Refused(ChangedMeanwhile)
    const { form, content, call, late } = await circumstancesOf(tx, actor, suggestion)
    refuseIf(late)
    refuseIf(whyNotForOrganisation(suggestion.organisation))
    refuseIncomplete(form, content)
    const pledge = call.pledgeRequired ? await findPledge(actor, suggestion.callId, tx) : null
    refuseIf(whyNotPledge(pledge, input.pledge))

    const submitted = withoutHidden(form, content)
    const made = await createVersion(tx, actor, suggestion, submitted, pledge)
    await moveOn(tx, actor, suggestion, made)
    await enterSuggestion(tx, suggestion.id, submissionOf(form, submitted, suggestion.id))
    await tell(tx, actor, suggestion, made)
    await recordAudit(tx, actor, {
      action: 'suggestion.submitted',
      subject: `suggestion:${suggestion.id}`,
      detail: { version: made.number, contentHash: made.contentHash, receipt: made.receipt },
    })
    return { id: suggestion.id, number: made.number, receipt: made.receipt }
  })
}

async function createVersion(
  tx: Tx,
  actor: ActorOf<'PROPOSER'>,
  { id, submittedNumber, version }: HeldSuggestion,
  content: Content,
  pledge: { number: number; text: string } | null,
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
  const officers = await tx.account.findMany({
    where: { role: 'DEPARTMENT', departmentId: actor.departmentId, conflicts: { none: { suggestionId: id } } },
    select: { id: true },
  })
  await notify(
    tx,
    officers.map((officer) => officer.id),
    {
      title: made.number === 1 ? '收到新的指南建议' : '收到修改后的指南建议',
      text: `${named}已提交，请审核。`,
      href: `/department/suggestions/${id}`,
      suggestionId: id,
    },
  )
}
