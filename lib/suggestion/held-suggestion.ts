import 'server-only'
import { findCall, findTerms } from '@/lib/call/queries'
import { whyNotSubmitNow } from '@/lib/call/rules'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, type Reason, Refused } from '@/lib/platform/refused'
import { type Suggestion as Content, type Form, formOf } from './form/definition'
import { visibleTo } from './rules'

const withPeople = {
  collaborators: { where: { removedAt: null, acceptedAt: { not: null } } },
  organisation: { select: { state: true } },
} satisfies Prisma.SuggestionInclude

export type HeldSuggestion = Prisma.SuggestionGetPayload<{ include: typeof withPeople }>

/**
 * The row as it is now, held until the transaction ends: whoever else writes to it waits. Not so who merely refers to it, as
 * what is found of its texts does: a submission may have to wait for that itself.
 */
export async function holdSuggestion(tx: Tx, actor: Actor, id: string): Promise<HeldSuggestion> {
  await tx.$queryRaw`SELECT 1 FROM "Suggestion" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const found = await tx.suggestion.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, include: withPeople })
  if (!found) throw new Refused(NotFound)
  return found
}

export type Circumstances = {
  form: Form
  content: Content
  call: { title: string; pledgeRequired: boolean }
  late: Reason | null
}

/** Its call's form, its content in that form, and why it could not be submitted at this moment of the call's clock. */
export async function circumstancesOf(tx: Tx, actor: Actor, suggestion: HeldSuggestion): Promise<Circumstances> {
  const call = await findCall(actor, suggestion.callId, tx)
  if (!call) throw new Refused(NotFound)
  const terms = await findTerms(call.id, suggestion.departmentId, tx)
  const form = formOf(call.options)
  const late = whyNotSubmitNow(call, terms, call.now, { returned: suggestion.state === 'RETURNED' })
  return { form, content: form.Draft.parse(suggestion.content), call, late }
}
