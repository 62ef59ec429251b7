import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { valueText } from '@/lib/suggestion/form/value-text'
import { findVersion } from '@/lib/suggestion/queries'
import type { AddRemark } from './form'
import { asOfficer, holdDesk } from './held-desk'
import { whyNotRemark } from './remark-rules'
import { whyNotWork } from './rules'

/** 修改意见, pinned to a field and perhaps to words in it. The proposer sees it when the suggestion is returned. */
export function addRemark(actor: Actor, { id, number, path, quote, text }: AddRemark): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, id)
    refuseIf(whyNotWork(officer, held.desk))
    const found = await findVersion(officer, id, number, tx)
    if (!found) throw new Refused(NotFound)
    const field = placedFields(found.form, found.version.content).find((one) => one.path === path)
    const words = field ? valueText(field.field, field.value) : null
    refuseIf(whyNotRemark({ newest: held.desk.number, number, words, quote }))
    const by = { byId: officer.id, byName: officer.name }
    const remark = await tx.remark.create({
      data: { suggestionId: id, versionNumber: number, fieldPath: path, quote, text, ...by },
    })
    const detail = { remark: remark.id, path }
    await recordAudit(tx, officer, { action: 'review.remark-added', subject: `suggestion:${id}`, detail })
    return { id }
  })
}
