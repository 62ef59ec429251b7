import 'server-only'
import { identityHash } from '@/lib/account/identity-hash'
import { issueToken } from '@/lib/account/issue-token'
import { invitationLetter } from '@/lib/account/letters'
import { identityFault } from '@/lib/identity/rules'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { Refused, reason, refuseIf } from '@/lib/platform/refused'
import { shanghaiDate } from '@/lib/platform/shanghai-time'
import { refuseTaken } from './account-conflict'
import type { NewAccount } from './form'
import { whyNotAdminister } from './rules'
import { findTies } from './ties'

/** Makes an account of any role; its owner sets the password by the link that is mailed. */
export async function createAccount(actor: Actor, input: NewAccount): Promise<{ id: string }> {
  refuseIf(whyNotAdminister(actor))
  const { role, name, title, email, mobile } = input
  return db
    .$transaction(async (tx) => {
      const identity = await identityOf(tx, input)
      const ties = await findTies(tx, input)
      const { id } = await tx.account.create({ data: { role, name, title, email, mobile, ...ties, ...identity } })
      await queueMail(tx, invitationLetter({ email, name }, await issueToken(tx, id, 'INVITATION')))
      await recordAudit(tx, actor, { action: 'account.created', subject: `account:${id}`, detail: { role, ...ties } })
      return { id }
    })
    .catch(refuseTaken)
}

// Only proposers are counted as persons; nobody else's document is asked for.
async function identityOf(tx: Tx, { role, identityKind, identityNumber }: NewAccount) {
  if (role !== 'PROPOSER' || identityKind === null) return {}
  const fault = identityFault(identityKind, identityNumber, shanghaiDate(await databaseNow(tx)))
  if (fault) throw new Refused(reason('identity-fault', fault), { identityNumber: [fault] })
  return { identityKind, identityHash: identityHash(identityKind, identityNumber) }
}
