import 'server-only'
import { findCall, findTerms } from '@/lib/call/queries'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { withoutHidden } from './form/completeness'
import { type Suggestion as Content, type Form, formOf } from './form/definition'
import { visibleTo, whyNotWrite } from './rules'

const people = { where: { removedAt: null }, orderBy: { invitedAt: 'asc' } } as const

/** Everything that the screens of somebody who writes or reads along need; null when it is not theirs. */
export async function findOwn(actor: ActorOf<'PROPOSER'>, id: string, tx: Tx = db) {
  const row = await tx.suggestion.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: {
      owner: { select: { name: true } },
      department: { select: { name: true, contact: true, phone: true } },
      organisation: { select: { name: true, state: true } },
      collaborators: { ...people, include: { account: { select: { name: true } } } },
      fields: true,
      transitions: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      remarks: { where: { sentAt: { not: null } }, orderBy: { createdAt: 'asc' } },
      lateTexts: { where: { byId: actor.id }, orderBy: { at: 'asc' } },
      continues: { select: { title: true, call: { select: { title: true } } } },
    },
  })
  const call = row && (await findCall(actor, row.callId, tx))
  if (!row || !call) return null
  const form = formOf(call.options)
  return {
    ...row,
    call,
    form,
    content: form.Draft.parse(row.content),
    terms: await findTerms(call.id, row.departmentId, tx),
    owned: row.ownerId === actor.id,
    whyNotWrite: whyNotWrite(actor, { ...row, collaborators: row.collaborators.filter((one) => one.acceptedAt) }),
  }
}
export type OwnSuggestion = NonNullable<Awaited<ReturnType<typeof findOwn>>>

const inList = {
  id: true,
  callId: true,
  ownerId: true,
  title: true,
  state: true,
  stateSince: true,
  submittedNumber: true,
  version: true,
  owner: { select: { name: true } },
  department: { select: { name: true } },
  call: { select: { title: true, year: true } },
  transitions: { orderBy: { at: 'desc' }, take: 1, select: { reason: true, byRole: true } },
} satisfies Prisma.SuggestionSelect

export type ListedSuggestion = Prisma.SuggestionGetPayload<{ select: typeof inList }>

/** One's own and those one was invited to, the latest movement first. */
export const listOwn = (actor: ActorOf<'PROPOSER'>): Promise<ListedSuggestion[]> =>
  db.suggestion.findMany({ where: visibleTo(actor), select: inList, orderBy: [{ stateSince: 'desc' }, { id: 'desc' }] })

/** Invitations to this mailbox that wait for an answer. Title and inviter are all they show. */
export async function listInvitations(actor: ActorOf<'PROPOSER'>) {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
  return db.collaborator.findMany({
    where: { email, acceptedAt: null, removedAt: null },
    select: {
      id: true,
      mode: true,
      invitedAt: true,
      suggestion: { select: { title: true, owner: { select: { name: true } } } },
    },
    orderBy: { invitedAt: 'asc' },
  })
}

/** A version as its readers see it; the newest when no number is given. */
export async function findVersion(actor: Actor, id: string, number?: number, tx: Tx = db) {
  const row = await tx.suggestion.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: {
      department: { select: { name: true } },
      organisation: { select: { name: true } },
      versions: { where: number ? { number } : {}, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const version = row?.versions[0]
  const call = row && (await findCall(actor, row.callId, tx))
  if (!row || !version || !call) return null
  const form = formOf(call.options)
  const content: Content = form.Draft.parse(version.content)
  return { ...row, call, form, version: { ...version, content } }
}

type Printed = { form: Form; content: Content; callTitle: string; number: number | undefined }

/** What goes on paper: a submitted version; without a number the newest, to proposers what they write without what is hidden. */
export async function findPrinted(actor: Actor, id: string, number?: number): Promise<Printed | null> {
  if (number !== undefined || actor.role !== 'PROPOSER') {
    const found = await findVersion(actor, id, number)
    if (!found) return null
    const { form, call, version } = found
    return { form, content: version.content, callTitle: call.title, number: version.number }
  }
  const found = await findOwn(actor, id)
  if (!found) return null
  return { form: found.form, content: withoutHidden(found.form, found.content), callTitle: found.call.title, number }
}

export const listVersions = (actor: Actor, id: string) =>
  db.suggestionVersion.findMany({
    where: { suggestion: { AND: [{ id }, visibleTo(actor)] } },
    select: { number: true, submittedAt: true, receipt: true, contentHash: true },
    orderBy: { number: 'desc' },
  })

/** For whoever holds a receipt: what it confirms, and nothing else. */
export async function findReceipt(receipt: string) {
  const found = await db.suggestionVersion.findUnique({
    where: { receipt },
    select: { number: true, suggestion: { select: { state: true, submittedNumber: true } } },
  })
  if (!found) return null
  const { state, submittedNumber } = found.suggestion
  return { number: found.number, state, newest: found.number === submittedNumber }
}

/** What somebody read from a Word file, for that person alone; null when it was used, or half a day is over. */
export async function findWordImport(actor: ActorOf<'PROPOSER'>, id: string, tx: Tx = db) {
  const halfADayAgo = new Date((await databaseNow(tx)).getTime() - 43_200_000)
  return tx.wordImport.findFirst({
    where: { id, byId: actor.id, createdAt: { gt: halfADayAgo }, suggestion: visibleTo(actor) },
  })
}
