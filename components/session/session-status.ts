/** What /api/session says; it counts as no activity. */
export type SessionStatus = {
  standing: 'live' | 'code' | 'enrolment' | 'ended'
  accountId: string | null
  secondsLeft: number
  /** How many seconds before the end the warning comes. */
  warnSeconds: number
}

/** What the page must show for the account it was opened by. */
export type Watch = 'fine' | 'warning' | 'password' | 'code' | 'enrolment' | 'other-account'

export function watchOf(status: SessionStatus, accountId: string): Watch {
  if (status.standing === 'ended') return 'password'
  if (status.accountId !== accountId) return 'other-account'
  if (status.standing !== 'live') return status.standing
  return status.secondsLeft <= status.warnSeconds ? 'warning' : 'fine'
}

const longest = 60
const whenShown = 10

/** Seconds until it is worth asking again. */
export function nextLook(status: SessionStatus, watch: Watch): number {
  if (watch === 'warning') return Math.min(whenShown, Math.max(1, status.secondsLeft))
  if (watch !== 'fine') return whenShown
  return Math.min(longest, Math.max(1, status.secondsLeft - status.warnSeconds))
}
