import 'server-only'
import type { z } from 'zod'
import { asProvince } from '@/lib/intake/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { BundleVersion } from './form'
import { BundleReport, countsOf, takeable } from './report'
import { whyNotTake } from './rules'

/** A person has read the report and wants what is fit taken in; the background does it. */
export async function agreeBundle(
  actor: Actor,
  { id, version }: z.output<typeof BundleVersion>,
): Promise<{ id: string }> {
  const staff = asProvince(actor)
  return db.$transaction(async (tx) => {
    const bundle = await tx.bundle.findUnique({ where: { id } })
    if (!bundle) throw new Refused(NotFound)
    const report = bundle.report === null ? null : BundleReport.parse(bundle.report)
    refuseIf(whyNotTake(bundle.state, report ? takeable(report).length : 0))
    const { count } = await tx.bundle.updateMany({
      where: { id, version, state: 'READ' },
      data: { state: 'AGREED', done: 0, total: 0, byId: staff.id, byName: staff.name, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const detail = report ? countsOf(report) : {}
    await recordAudit(tx, staff, { action: 'bundle.agreed', subject: `bundle:${id}`, detail })
    return { id }
  })
}
