import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused } from '@/lib/platform/refused'
import { chooseOrganisation } from './choose-organisation'
import { isMobile, mobileSentence, type Profile } from './form'
import { CheckEntries, MobileUnusable } from './rules'
import { lookAgainOnConflict } from './unique-conflict'

/** Title and mobile of oneself; a proposer may also move to another organisation. */
export function changeProfile(actor: Actor, input: Profile): Promise<void> {
  const { version, title } = input
  const mobile = input.mobile || null
  return lookAgainOnConflict(() =>
    db.$transaction(async (tx) => {
      const before = await tx.account.findUniqueOrThrow({ where: { id: actor.id } })
      if (mobile !== before.mobile && mobile) {
        if (!isMobile(mobile)) throw new Refused(CheckEntries, { mobile: [mobileSentence] })
        if ((await tx.account.count({ where: { mobile } })) > 0)
          throw new Refused(MobileUnusable, { mobile: [MobileUnusable.sentence] })
      }
      const moves = actor.role === 'PROPOSER' && Boolean(input.organisationId || input.organisationName)
      const chosen = moves ? await chooseOrganisation(tx, input) : null
      if (chosen && 'errors' in chosen) throw new Refused(CheckEntries, chosen.errors)

      const { count } = await tx.account.updateMany({
        where: { id: actor.id, version },
        data: { title, mobile, version: { increment: 1 }, ...(chosen && { organisationId: chosen.id }) },
      })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      await recordAudit(tx, actor, {
        action: 'account.profile-changed',
        subject: `account:${actor.id}`,
        detail: {
          changed: [
            ...(title === before.title ? [] : ['title']),
            ...(mobile === before.mobile ? [] : ['mobile']),
            ...(chosen && chosen.id !== before.organisationId ? ['organisation'] : []),
          ],
          ...(chosen && { from: before.organisationId, to: chosen.id }),
        },
      })
    }),
  )
}
