import { inviteProposer } from '@/lib/mailed-draft/invite-proposer'
import { receiveFile } from '@/lib/mailed-draft/receive-file'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

import { filledWordFile } from './filled-word-file'

type Officer = ActorOf<'DEPARTMENT'>

export async function receive(officer: Officer, callId: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await receiveFile(officer, { callId, name: '来稿.docx' }, await filledWordFile(more))).id
}

/** What the officer's screen shows of it now. */
export const shownDraft = (id: string) =>
  db.mailedDraft.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })

export const tokenIn = (text: string) => /\/invited\/([\w-]{43})/.exec(text)?.[1] ?? ''

/** Invites and gives the secret of the link, as the mail has it. */
export async function invite(officer: Officer, id: string, email: string): Promise<string> {
  await inviteProposer(officer, { ...(await shownDraft(id)), email })
  const { text } = await db.mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: 'desc' } })
  return tokenIn(text)
}
