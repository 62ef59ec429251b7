import { query } from './journey'

/** The link in the newest mail to somebody, read from the outbox of the portal under test, as a path. */
export async function mailedLink(recipient: string): Promise<string> {
  const [mail] = await query<{ text: string }>(
    'SELECT text FROM "Mail" WHERE recipient = $1 ORDER BY "createdAt" DESC LIMIT 1',
    [recipient],
  )
  const [path] = /\/(confirm|reset|invited)\/[\w-]{43}/.exec(mail?.text ?? '') ?? []
  if (!path) throw new Error('no mail with a link')
  return path
}
