import 'server-only'
import { findCall } from '@/lib/call/queries'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { formOf } from '@/lib/suggestion/form/definition'
import type { Invitation } from './form'
import { findInvitation } from './queries'
import { mappingOf, readKept } from './reading'
import { BadInvitation, whyNotAccept } from './rules'

/** What the invited proposer is asked to confirm; the look is recorded before anything is shown, and changes nothing. */
export async function openInvitation(actor: Actor, { token }: Invitation) {
  const draft = await findInvitation(token)
  if (!draft?.hash) throw new Refused(BadInvitation)
  refuseIf(whyNotAccept(actor, draft))
  const call = await findCall(actor, draft.callId)
  if (!call) throw new Refused(NotFound)
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { action: 'mailed-draft.read', subject: `mailed-draft:${draft.id}` }),
  )
  const form = formOf(call.options)
  return { draft, call, mapping: mappingOf(form, await readKept(form, draft.hash)) }
}
