import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { Account, Token } from '@/lib/platform/prisma/client'
import { loginOf, type Recover } from './form'
import { issueToken } from './issue-token'
import { confirmLetter, invitationLetter, resetLetter } from './letters'
import { isOverQuota, mayBeWrittenTo } from './quota'
import { recordRefusal } from './record-refusal'
import { TooMany } from './rules'
import { steadily } from './steady-pace'

/** Mails the owner the link that is missing: a new password, the confirmation or the invitation. Tells nobody whether there is one. */
export async function askRecovery(visitor: Visitor, { login }: Recover): Promise<void> {
  if (await isOverQuota(db, visitor.address))
    return recordRefusal(visitor, TooMany, { action: 'password.recovery-asked', subject: 'account:unknown' })
  const typed = loginOf(login)
  const work = db.$transaction(async (tx) => {
    const account = await tx.account.findFirst({
      where: { OR: [{ email: typed }, { mobile: typed }], disabledAt: null },
      include: { tokens: true },
    })
    if (account && (await mayBeWrittenTo(tx, account.email))) await queueMail(tx, await missingLetter(tx, account))
    const subject = `account:${account?.id ?? 'unknown'}`
    await recordAudit(tx, visitor, { action: 'password.recovery-asked', subject })
  })
  await steadily(400, work)
}

async function missingLetter(tx: Tx, account: Account & { tokens: Token[] }) {
  if (account.emailConfirmedAt) return resetLetter(account, await issueToken(tx, account.id, 'RESET_PASSWORD'))
  const invited = account.tokens.some(({ kind }) => kind === 'INVITATION')
  return invited
    ? invitationLetter(account, await issueToken(tx, account.id, 'INVITATION'))
    : confirmLetter(account, await issueToken(tx, account.id, 'CONFIRM_EMAIL'), false)
}
