export const journeyPort = Number(process.env.JOURNEY_PORT ?? 3917)
export const oidcPort = journeyPort + 1

/** What tells the portal under test of the single sign-on that tests/support/oidc-server.mjs plays. */
export const oidcEnvironment = {
  OIDC_ISSUER: `http://localhost:${oidcPort}`,
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'a secret of the journeys alone',
  OIDC_NAME: '省级统一身份认证',
}
