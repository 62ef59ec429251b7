import 'server-only'
import NextAuth from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from './env'
import { redeemTicket } from './sign-in-ticket'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
  }
  interface User {
    sessionId?: string
  }
}

/**
 * next-auth carries one thing: the id of a row of Session, in an encrypted cookie. Passwords, throttling and second factors
 * are decided by lib/account before a ticket for that row is given out; whether the row is still good is asked at every request.
 */
export const { auth, handlers, signIn, signOut } = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: 24 * 60 * 60 },
  useSecureCookies: env.APP_URL.startsWith('https:'),
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: () => {} },
  providers: [
    Credentials({
      credentials: { ticket: {} },
      authorize: ({ ticket }) => {
        const sessionId = redeemTicket(String(ticket ?? ''), Date.now())
        return sessionId ? { id: sessionId, sessionId } : null
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.sessionId ? { sid: user.sessionId } : token),
    session: ({ session, token }) => ({
      ...session,
      user: { id: '', email: '', emailVerified: null },
      sessionId: String(token.sid ?? ''),
    }),
  },
})
