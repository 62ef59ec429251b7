import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { asOfficer } from '@/lib/review/held-desk'
import type { WithdrawMailedDraft } from './form'
import { holdMailedDraft } from './held-draft'
import { whyNotWithdraw } from './rules'

/** Takes it and its invitation back: the mailed link opens nothing any more, the file is let go. */
export function withdrawMailedDraft(actor: Actor, ref: WithdrawMailedDraft): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const draft = await holdMailedDraft(tx, officer, ref)
    refuseIf(whyNotWithdraw(officer, draft))
    draft.refuseOvertaken()
    const { id, email, state } = draft
    const data = { state: 'WITHDRAWN', hash: null, tokenHash: null, version: { increment: 1 } } as const
    await tx.mailedDraft.update({ where: { id }, data })
    const detail = { from: state, email }
    await recordAudit(tx, officer, { action: 'mailed-draft.withdrawn', subject: `mailed-draft:${id}`, detail })
    return { id }
  })
}
