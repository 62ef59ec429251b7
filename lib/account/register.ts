import 'server-only'
import { identityFault } from '@/lib/identity/rules'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { type FieldErrors, Refused } from '@/lib/platform/refused'
import { shanghaiDate } from '@/lib/platform/shanghai-time'
import { chooseOrganisation } from './choose-organisation'
import type { Register } from './form'
import { identityHash } from './identity-hash'
import { issueToken } from './issue-token'
import { alreadyRegisteredLetter, confirmLetter } from './letters'
import { hashPassword } from './password'
import { dropPending, dropUnusedProposals, pending } from './pending'
import { isOverQuota, mayBeWrittenTo } from './quota'
import { recordRefusal } from './record-refusal'
import { CheckEntries, IdentityTaken, passwordErrors, TooMany } from './rules'
import { steadily } from './steady-pace'
import { lookAgainOnConflict } from './unique-conflict'

/**
 * Registers a proposer, in force once the e-mail is confirmed. The answer is the same whether or not the e-mail has an account;
 * its owner gets a mail instead. One identity, one account: the second is told how to find the first.
 */
export async function register(visitor: Visitor, input: Register): Promise<void> {
  const refused = { action: 'account.registration-refused', subject: 'account:unknown' }
  if (await isOverQuota(db, visitor.address)) return recordRefusal(visitor, TooMany, refused)
  const hashed = identityHash(input.identityKind, input.identityNumber)
  const work = lookAgainOnConflict(() => db.$transaction((tx) => settle(tx, visitor, input, hashed)))
  const outcome = await steadily(600, work)
  if (outcome === 'identity-taken') await recordRefusal(visitor, IdentityTaken, refused)
}

async function settle(
  tx: Tx,
  visitor: Visitor,
  input: Register,
  identity: string,
): Promise<'registered' | 'identity-taken'> {
  const { email, mobile, name, title, identityKind, password } = input
  const organisation = await chooseOrganisation(tx, input)
  const organisationName = 'errors' in organisation ? input.organisationName : await nameOf(tx, organisation.id)
  const errors: FieldErrors = 'errors' in organisation ? { ...organisation.errors } : {}
  const fault = identityFault(identityKind, input.identityNumber, shanghaiDate(await databaseNow(tx)))
  if (fault) errors.identityNumber = [fault]
  const weak = passwordErrors(password, [name, email, mobile, organisationName])
  if (weak.length) errors.password = weak
  if ('errors' in organisation || Object.keys(errors).length) throw new Refused(CheckEntries, errors)

  const passwordHash = await hashPassword(password)
  if (await tx.account.findFirst({ where: { identityHash: identity, NOT: pending } })) {
    await dropUnusedProposals(tx, [organisation.id])
    return 'identity-taken'
  }
  await dropPending(tx, { email, mobile, identityHash: identity })
  const owner = await tx.account.findUnique({ where: { email } })
  if (owner) {
    if (await mayBeWrittenTo(tx, email)) await queueMail(tx, alreadyRegisteredLetter(owner, `${env.APP_URL}/recover`))
    await dropUnusedProposals(tx, [organisation.id])
    const subject = `account:${owner.id}`
    await recordAudit(tx, visitor, { action: 'account.registration-refused', subject, outcome: 'refused' })
    return 'registered'
  }
  const mobileTaken = (await tx.account.count({ where: { mobile } })) > 0
  const account = await tx.account.create({
    data: {
      role: 'PROPOSER',
      name,
      title,
      email,
      mobile: mobileTaken ? null : mobile,
      passwordHash,
      identityKind,
      identityHash: identity,
      organisationId: organisation.id,
    },
  })
  const link = await issueToken(tx, account.id, 'CONFIRM_EMAIL')
  if (await mayBeWrittenTo(tx, email)) await queueMail(tx, confirmLetter(account, link, mobileTaken))
  await recordAudit(tx, visitor, { action: 'account.registered', subject: `account:${account.id}` })
  return 'registered'
}

const nameOf = async (tx: Tx, id: string) => (await tx.organisation.findUniqueOrThrow({ where: { id } })).name
