import 'server-only'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { OidcClaims } from '@/lib/platform/oidc'
import type { Account } from '@/lib/platform/prisma/client'
import type { Reason } from '@/lib/platform/refused'
import { openSession } from './open-session'
import { recordRefusal } from './record-refusal'
import { OidcLinkedElsewhere, OidcStale, OidcUnknown, whyNotSignIn } from './rules'
import { lookAgainOnConflict } from './unique-conflict'

const freshFor = 60_000
const strongMethods = ['mfa', 'otp']

/**
 * Opens a session for somebody the single sign-on vouches for. Their account is the one linked before, else it is linked now by
 * the verified e-mail of a confirmed account; none is ever made here.
 */
export async function startOidcSession(
  visitor: Visitor,
  claims: OidcClaims | undefined,
  now: Date,
): Promise<{ sessionId: string }> {
  const refused = { action: 'session.refused', subject: 'account:unknown' }
  if (!claims || now.getTime() - claims.at > freshFor) return recordRefusal(visitor, OidcStale, refused)
  const outcome = await lookAgainOnConflict(() => db.$transaction((tx) => enter(tx, visitor, claims)))
  return 'why' in outcome ? recordRefusal(visitor, outcome.why, { ...refused, subject: outcome.subject }) : outcome
}

type Outcome = { sessionId: string } | { why: Reason; subject: string }

async function enter(tx: Tx, visitor: Visitor, claims: OidcClaims): Promise<Outcome> {
  const { issuer, subject } = claims
  const link = await tx.oidcLink.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { account: true },
  })
  const account = link?.account ?? (await findByEmail(tx, claims))
  if (!account) return { why: OidcUnknown, subject: 'account:unknown' }
  const why = whyNotSignIn(account) ?? (link ? null : await whyNotLink(tx, account, claims))
  if (why) return { why, subject: `account:${account.id}` }
  if (!link) {
    await tx.oidcLink.create({ data: { issuer, subject, accountId: account.id } })
    await recordAudit(tx, visitor, { action: 'account.linked', subject: `account:${account.id}`, detail: { issuer } })
  }
  const secondFactor = claims.methods.some((method) => strongMethods.includes(method))
  return { sessionId: await openSession(tx, visitor, account, { method: 'OIDC', secondFactor }) }
}

const findByEmail = (tx: Tx, { email, emailVerified }: OidcClaims) =>
  emailVerified ? tx.account.findFirst({ where: { email, emailConfirmedAt: { not: null } } }) : null

/** The same subject's own link may have been made since it was looked for: to make it again is a conflict, and looked at again. */
const whyNotLink = async (tx: Tx, { id }: Account, { issuer, subject }: OidcClaims) =>
  (await tx.oidcLink.count({ where: { accountId: id, issuer, subject: { not: subject } } })) > 0
    ? OidcLinkedElsewhere
    : null
