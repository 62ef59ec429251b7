import 'server-only'
import NextAuth from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from './env'
import { type OidcClaims, oidcProvider } from './oidc'
import { redeemTicket } from './sign-in-ticket'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
    oidc?: OidcClaims
  }
  interface User {
    sessionId?: string
    oidc?: OidcClaims
  }
}

// next-auth reads its own address from here only; left to the request it would lead back to the name the server listens at.
// biome-ignore lint/style/noProcessEnv: written, not read
process.env.AUTH_URL = env.APP_URL

/**
 * next-auth carries one thing: the id of a row of Session, in an encrypted cookie. Passwords, throttling and second factors
 * are decided by lib/account before a ticket for that row is given out; whether the row is still good is asked at every request.
 * After a single sign-on it carries for one minute what the provider said, until lib/account has decided what that opens.
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
    ...oidcProvider(),
  ],
  callbacks: {
    jwt: ({ token, user }) => {
      if (user?.sessionId) return { sid: user.sessionId }
      return user?.oidc ? { oidc: user.oidc } : token
    },
    session: ({ session, token }) => ({
      ...session,
      user: { id: '', email: '', emailVerified: null },
      sessionId: String(token.sid ?? ''),
      ...(token.oidc ? { oidc: token.oidc as OidcClaims } : {}),
    }),
  },
})
