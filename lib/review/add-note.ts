import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { AddNote } from './form'
import { asOfficer, holdDesk } from './held-desk'
import { whyNotHandle } from './rules'

/** 内部备注: for colleagues of the department; its text never leaves it, not even into the trail. */
export function addNote(actor: Actor, { id, text }: AddNote): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, id)
    refuseIf(whyNotHandle(officer, held.desk))
    const by = { departmentId: officer.departmentId, byId: officer.id, byName: officer.name }
    const note = await tx.reviewNote.create({ data: { suggestionId: id, text, ...by } })
    await recordAudit(tx, officer, {
      action: 'review.note-added',
      subject: `suggestion:${id}`,
      detail: { note: note.id },
    })
    return { id }
  })
}
