import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

export type Message = {
  title: string
  text: string
  /** Page of this portal, from its root. */
  href: string
  suggestionId?: string
}

/** Leaves a notice for each account, in the transaction that causes it; `mailed` sends it to their mailboxes as well. */
export async function notify(
  tx: Tx,
  accountIds: readonly string[],
  { title, text, href, suggestionId }: Message,
  { mailed = false } = {},
): Promise<void> {
  const accounts = await tx.account.findMany({
    where: { id: { in: [...new Set(accountIds)] }, disabledAt: null },
    select: { id: true, email: true, name: true },
  })
  await tx.notice.createMany({
    data: accounts.map(({ id }) => ({ accountId: id, title, text, href, suggestionId: suggestionId ?? null })),
  })
  if (!mailed) return
  for (const { email, name } of accounts) {
    const body = `${name}：\n\n${text}\n\n请登录查看：${env.APP_URL}${href}\n\n本邮件由系统自动发出，请勿回复。`
    await queueMail(tx, { recipient: email, subject: title, text: body })
  }
}
