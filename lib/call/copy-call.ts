import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { yearsLater } from '@/lib/platform/shanghai-time'
import { callForms } from './families'
import type { CopyCall } from './form'
import { findCall, findPledge } from './queries'
import { whyNotCopy } from './rules'
import { titleOnce } from './title'

/** A new draft from an earlier call: texts, options and newest 承诺书 as they were, the times moved to the new year. */
export function copyCall(actor: Actor, { id, version, title, year }: CopyCall): Promise<{ id: string }> {
  const copied = db.$transaction(async (tx) => {
    const source = await findCall(actor, id, tx)
    if (!source) throw new Refused(NotFound)
    refuseIf(whyNotCopy(actor, source))
    if (source.version !== version) throw new Refused(ChangedMeanwhile)
    const { family, notice, contact, pledgeRequired, opensAt, closesAt } = source
    const years = year - source.year
    const pledge = await findPledge(actor, id, tx)
    const { id: copyId } = await tx.call.create({
      data: {
        ...{ family, title, year, notice, contact, pledgeRequired, copiedFromId: id },
        opensAt: yearsLater(opensAt, years),
        closesAt: yearsLater(closesAt, years),
        options: callForms[family].forYear(source.options, year) as Prisma.InputJsonObject,
        ...(pledge && { pledges: { create: { number: 1, text: pledge.text } } }),
      },
    })
    await recordAudit(tx, actor, { action: 'call.copied', subject: `call:${copyId}`, detail: { from: id, title } })
    return { id: copyId }
  })
  return titleOnce(copied)
}
