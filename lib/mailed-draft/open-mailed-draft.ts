import 'server-only'
import { findCall } from '@/lib/call/queries'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { asOfficer } from '@/lib/review/held-desk'
import { formOf } from '@/lib/suggestion/form/definition'
import { mappingOf, readKept } from './reading'

/** One that came in, with what was read of it as long as it waits; the look is recorded before anything is shown. */
export async function openMailedDraft(actor: Actor, { id }: { id: string }) {
  const officer = asOfficer(actor)
  const draft = await db.mailedDraft.findFirst({ where: { id, departmentId: officer.departmentId } })
  const call = draft && (await findCall(officer, draft.callId))
  if (!draft || !call) throw new Refused(NotFound)
  const now = await databaseNow()
  if (draft.hash === null) return { draft, call, now, mapping: null }
  await db.$transaction((tx) =>
    recordAudit(tx, officer, { action: 'mailed-draft.read', subject: `mailed-draft:${id}` }),
  )
  const form = formOf(call.options)
  return { draft, call, now, mapping: mappingOf(form, await readKept(form, draft.hash)) }
}
