import { residentCheck } from '@/lib/identity/rules'
import { db } from '@/lib/platform/db'

let count = 0

/** A resident's number that keeps every rule and was given to nobody: the future's sequence of an invented county. */
export function inventedIdentity(): string {
  count += 1
  const first = `11999919800101${String(count).padStart(3, '0')}`
  return first + residentCheck(first)
}

/** The newest mail to somebody, and the link in it. */
export async function newestMail(recipient: string) {
  const mail = await db.mail.findFirstOrThrow({ where: { recipient }, orderBy: { createdAt: 'desc' } })
  const [, kind = '', token = ''] = /\/(confirm|reset)\/([\w-]{43})/.exec(mail.text) ?? []
  return { ...mail, kind, token }
}
