import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { oidcEnvironment, oidcPort } from './oidc-environment.mjs'

/**
 * A real OpenID Connect server on this machine. Its sign-in page asks nothing: whoever `person` names is signed in,
 * by the methods given, and agrees to everything.
 */
export async function startOidcServer(portal) {
  const person = { subject: '', email: '', verified: true, methods: ['pwd'] }
  const provider = new Provider(oidcEnvironment.OIDC_ISSUER, {
    clients: [
      {
        client_id: oidcEnvironment.OIDC_CLIENT_ID,
        client_secret: oidcEnvironment.OIDC_CLIENT_SECRET,
        redirect_uris: [`${portal}/api/auth/callback/oidc`],
      },
    ],
    claims: { amr: null, openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, email: person.email, email_verified: person.verified }),
    }),
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  })
  const answer = provider.callback()
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    const result =
      prompt.name === 'login'
        ? { login: { accountId: person.subject, amr: person.methods, remember: false } }
        : { consent: { grantId: await agree(provider, session.accountId, params.client_id) } }
    return provider.interactionFinished(request, response, result)
  })
  await new Promise((resolve) => server.listen(oidcPort, 'localhost', resolve))
  return { person, stop: () => new Promise((resolve) => server.close(resolve)) }
}

async function agree(provider, accountId, clientId) {
  const grant = new provider.Grant({ accountId, clientId })
  grant.addOIDCScope('openid email')
  return grant.save()
}
