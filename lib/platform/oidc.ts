import 'server-only'
import type { OIDCConfig } from 'next-auth/providers'
import { z } from 'zod'
import { env } from './env'

/** What a single sign-on said of somebody, and when (milliseconds). */
export type OidcClaims = {
  issuer: string
  subject: string
  email: string
  emailVerified: boolean
  /** RFC 8176: how the provider made sure, e.g. pwd, otp, mfa. */
  methods: string[]
  at: number
}

const IdToken = z.object({ amr: z.array(z.string()).optional() })

/** `amr` stands in the ID token only, which next-auth has checked by now. */
function methodsOf(idToken: string | undefined | null): string[] {
  const payload = idToken?.split('.')[1]
  if (!payload) return []
  const parsed = IdToken.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return parsed.success ? (parsed.data.amr ?? []) : []
}

type Profile = { sub: string; email?: string; email_verified?: boolean }

/** Any OpenID Connect provider, when the operator names one. */
export function oidcProvider(): OIDCConfig<Profile>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env
  if (!issuer || !clientId || !clientSecret) return []
  return [
    {
      id: 'oidc',
      type: 'oidc',
      name,
      issuer,
      clientId,
      clientSecret,
      authorization: { params: { scope: 'openid email' } },
      checks: ['pkce', 'state', 'nonce'],
      // Many providers give the e-mail at the userinfo endpoint only.
      idToken: false,
      profile: ({ sub, email, email_verified }, { id_token }) => ({
        id: sub,
        oidc: {
          issuer,
          subject: sub,
          email: (email ?? '').toLowerCase(),
          emailVerified: email_verified === true,
          methods: methodsOf(id_token),
          at: Date.now(),
        },
      }),
    },
  ]
}

/** The name on the sign-in page's button, or null without a provider. */
export const oidcName = (): string | null => oidcProvider()[0]?.name ?? null
