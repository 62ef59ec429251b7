import { randomUUID } from 'node:crypto'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Prisma, Suggestion } from '@/lib/platform/prisma/client'
import type { CollaboratorMode, SuggestionState } from '@/lib/platform/prisma/enums'
import { type CallOptions, options2026 } from '@/lib/suggestion/form/call-options'
import { contentHash } from '@/lib/suggestion/form/content-hash'
import { type Suggestion as Content, formOf } from '@/lib/suggestion/form/definition'
import { steps } from '@/lib/suggestion/transitions'
import { createActor } from './factories'
import { sampleSuggestion } from './sample-suggestion'

const day = 86_400_000

/** An open call with the options of 2026, unless told otherwise. */
export function createSuggestionCall(given: Partial<Prisma.CallUncheckedCreateInput> & { options?: CallOptions } = {}) {
  return db.call.create({
    data: {
      year: 2026,
      title: `测试征集${randomUUID().slice(0, 8)}`,
      opensAt: new Date(Date.now() - day),
      closesAt: new Date(Date.now() + 30 * day),
      publishedAt: new Date(Date.now() - day),
      notice: '测试通知',
      contact: '测试联系人',
      ...given,
      options: given.options ?? options2026,
      pledges: { create: { number: 1, text: '本人承诺所提交的内容真实、准确。' } },
    },
  })
}

/** The shortest way from a draft to a state, by legal steps. */
function pathTo(state: SuggestionState): SuggestionState[] {
  const ways: SuggestionState[][] = [['DRAFT']]
  for (const way of ways) {
    const last = way.at(-1)
    if (last === state) return way
    for (const { from, to } of steps) if (from === last && !way.includes(to)) ways.push([...way, to])
  }
  throw new Error(`no way to ${state}`)
}

type Given = { callId?: string; state?: SuggestionState; content?: Content; continuesId?: string }

/** A suggestion that went its whole way by legal steps; complete, unless other content is given. */
export async function createSuggestion(owner: ActorOf<'PROPOSER'>, given: Given = {}): Promise<Suggestion> {
  const callId = given.callId ?? (await createSuggestionCall()).id
  const content = given.content ?? sampleSuggestion(formOf(options2026))
  const account = await db.account.findUniqueOrThrow({ where: { id: owner.id } })
  const { id } = await db.suggestion.create({
    data: {
      callId,
      ownerId: owner.id,
      identityHash: account.identityHash ?? '',
      organisationId: owner.organisationId,
      departmentId: owner.departmentId,
      content: content as Prisma.InputJsonObject,
      title: content.title,
      continuesId: given.continuesId ?? null,
    },
  })
  const person = { byId: owner.id, byName: owner.name, byRole: owner.role }
  const way = pathTo(given.state ?? 'DRAFT')
  await db.transition.create({ data: { suggestionId: id, from: null, to: 'DRAFT', ...person } })
  for (const [i, to] of way.entries()) {
    const from = way[i - 1]
    if (!from) continue
    const submits = to === 'SUBMITTED'
    if (submits) await createVersion(id, owner, content)
    await db.suggestion.update({
      where: { id },
      data: { state: to, version: { increment: 1 }, ...(submits && { submittedNumber: 1, submittedAt: new Date() }) },
    })
    await db.transition.create({ data: { suggestionId: id, from, to, ...person, reason: '测试理由' } })
  }
  return db.suggestion.findUniqueOrThrow({ where: { id } })
}

const createVersion = (suggestionId: string, owner: ActorOf<'PROPOSER'>, content: Content) =>
  db.suggestionVersion.create({
    data: {
      suggestionId,
      number: 1,
      content: content as Prisma.InputJsonObject,
      contentHash: contentHash(content),
      receipt: randomUUID(),
      basis: 1,
      submittedAt: new Date(),
      submittedById: owner.id,
      submittedByName: owner.name,
      pledgeNumber: 1,
      pledgeText: '本人承诺所提交的内容真实、准确。',
      pledgeAcceptedAt: new Date(),
    },
  })

/** A colleague who accepted the invitation to this suggestion. */
export async function createColleague(suggestionId: string, mode: CollaboratorMode): Promise<ActorOf<'PROPOSER'>> {
  const colleague = await createActor('PROPOSER')
  const { email } = await db.account.findUniqueOrThrow({ where: { id: colleague.id } })
  const accepted = { accountId: colleague.id, acceptedAt: new Date() }
  await db.collaborator.create({ data: { suggestionId, email, mode, ...accepted } })
  return colleague
}
