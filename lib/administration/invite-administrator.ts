import 'server-only'
import type { z } from 'zod'
import { issueToken } from '@/lib/account/issue-token'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseTaken } from './account-conflict'
import type { Email, PersonName } from './form'

type Invited = { email: z.output<typeof Email>; name: z.output<typeof PersonName> }

/** At the console, where having the machine is the right to it: makes an administrator and gives the link that sets the password. */
export function inviteAdministrator(console: Visitor, { email, name }: Invited): Promise<{ link: string }> {
  return db
    .$transaction(async (tx) => {
      const { id } = await tx.account.create({ data: { role: 'ADMIN', name, email } })
      const link = await issueToken(tx, id, 'INVITATION')
      const detail = { role: 'ADMIN', console: true }
      await recordAudit(tx, console, { action: 'account.created', subject: `account:${id}`, detail })
      return { link }
    })
    .catch(refuseTaken)
}
