import 'server-only'
import { signIn } from './auth'
import { issueTicket } from './sign-in-ticket'

/** Puts a session that lib/account has just opened into the browser's cookie. */
export async function keepSession(sessionId: string): Promise<void> {
  await signIn('credentials', { ticket: issueTicket(sessionId, Date.now()), redirect: false })
}
