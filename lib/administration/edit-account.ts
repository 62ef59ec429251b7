import 'server-only'
import { endSessionsOf } from '@/lib/account/end-sessions'
import { isMobile } from '@/lib/account/form'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import { refuseTaken } from './account-conflict'
import { accountToJudge } from './account-lookup'
import { countOtherAdministrators } from './administrators'
import type { AccountEdit } from './form'
import { emailReplacedLetter } from './letters'
import { MobileFault, whyNotAdminister, whyNotChangeRole } from './rules'
import { findTies } from './ties'

/** Corrects an account and moves it between roles, departments and organisations; a new role or address ends its sessions. */
export async function editAccount(actor: Actor, input: AccountEdit): Promise<void> {
  refuseIf(whyNotAdminister(actor))
  const { id, version, role, name, title, email, mobile } = input
  await db
    .$transaction(async (tx) => {
      const others = await countOtherAdministrators(tx, id)
      const account = await accountToJudge(tx, id)
      refuseIf(whyNotChangeRole(actor, account, role, others))
      if (mobile !== account.mobile && mobile !== null && !isMobile(mobile))
        throw new Refused(MobileFault, { mobile: [MobileFault.sentence] })
      const kept = { organisationId: account.organisationId, departmentId: account.departmentId }
      const ties = isTiedAsBefore(account, input) ? kept : await findTies(tx, input)
      const { count } = await tx.account.updateMany({
        where: { id, version },
        data: { role, name, title, email, mobile, ...ties, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      const changed = { role: account.role !== role, email: account.email !== email }
      if (changed.role || changed.email) await endSessionsOf(tx, id, 'ACCOUNT_CHANGED')
      if (changed.email) await queueMail(tx, emailReplacedLetter(account))
      const detail = { name, role, roleBefore: account.role, emailChanged: changed.email, ...ties }
      await recordAudit(tx, actor, { action: 'account.edited', subject: `account:${id}`, detail })
    })
    .catch(refuseTaken)
}

type Before = Awaited<ReturnType<typeof accountToJudge>>

// A tie that stays is not judged anew: an organisation may still be proposed, a department closed by now.
const isTiedAsBefore = (before: Before, { role, organisation, departmentId }: AccountEdit): boolean =>
  before.role === role &&
  (role === 'PROPOSER' ? before.organisation?.name === organisation : before.departmentId === departmentId)
