import { passwordSentences } from '@/lib/password/labels'
import { passwordFaults } from '@/lib/password/rules'
import type { Account } from '@/lib/platform/prisma/client'
import { type Reason, reason } from '@/lib/platform/refused'

export const WrongLogin = reason('wrong-login', '邮箱（手机号）或口令不正确。请核对后重试；忘记口令可点击“找回口令”。')
export const WrongPassword = reason('wrong-password', '当前口令不正确，请重新填写。')
export const WrongCode = reason(
  'wrong-code',
  '验证码不正确或已经用过。请等验证器显示下一个验证码后再试，也可以使用恢复码。',
)
export const NotConfirmed = reason(
  'not-confirmed',
  '邮箱尚未确认。请打开注册时收到的邮件，点击其中的链接；没有收到可在“找回口令”处重新发送。',
)
export const Disabled = reason('disabled', '该账号已停用。如有疑问，请联系您的主管部门或系统管理员。')
export const OtherAccount = reason('other-account', '请用本页面原来的账号登录；要换用其他账号，请先打开登录页。')
export const BadLink = reason(
  'bad-link',
  '链接无效、已经用过或已超过有效期。请在“找回口令”处填写邮箱，系统会重新发送。',
)
export const IdentityTaken = reason(
  'identity-taken',
  '该证件已注册过账号，一人只能有一个账号。请在“找回口令”处填写当时的邮箱或手机号；若已无法使用，请联系主管部门或系统管理员核实身份后更改。',
)
export const TooMany = reason('too-many', '从您所在网络提交的次数过多，请一小时后再试。')
export const WeakPassword = reason('weak-password', '口令不符合要求，请修改后再试。')
export const CheckEntries = reason('check-entries', '有内容需要修改，请按提示核对。')
export const MobileUnusable = reason(
  'mobile-unusable',
  '该手机号无法使用，请核对号码；如确为本人号码，请联系系统管理员。',
)
export const SecondFactorRequired = reason('second-factor-required', '您的角色必须使用两步验证，不能停用。')
export const EnrolmentChanged = reason('enrolment-changed', '两步验证的设置已有变化，请刷新页面后再试。')
export const OidcUnknown = reason(
  'oidc-unknown',
  '统一身份认证已通过，但没有对应的门户账号。请先注册（或请管理员建立账号），并使用与统一身份认证相同的邮箱。',
)
export const OidcLinkedElsewhere = reason(
  'oidc-linked-elsewhere',
  '该邮箱的门户账号已与另一个统一身份关联。请用原来的统一身份或口令登录，或联系系统管理员。',
)
export const OidcStale = reason('oidc-stale', '统一身份认证没有完成或已超时，请重新登录。')

export function whyNotSignIn(account: Pick<Account, 'disabledAt' | 'emailConfirmedAt'>): Reason | null {
  if (account.disabledAt) return Disabled
  return account.emailConfirmedAt ? null : NotConfirmed
}

export type Throttle = {
  /** Failures in a row of this account in the last hour, and seconds since the last. */
  account: { failures: number; secondsSince: number }
  /** Failures from this address in the last hour, whatever the account. */
  address: { failures: number; secondsSince: number }
}

const steps = [
  { failures: 5, wait: 60 },
  { failures: 10, wait: 15 * 60 },
  { failures: 20, wait: 60 * 60 },
]

const waitAfter = (failures: number) => steps.findLast((step) => failures >= step.failures)?.wait ?? 0

// Many people share one office's address: it takes ten times the failures to slow all of them down.
const sharing = 10

/** Says how long to wait after too many failures, or null when a try is allowed. */
export function lockedUntil({ account, address }: Throttle): Reason | null {
  const left = Math.max(
    waitAfter(account.failures) - account.secondsSince,
    waitAfter(Math.floor(address.failures / sharing)) - address.secondsSince,
  )
  if (left <= 0) return null
  const span = left > 90 ? `${Math.ceil(left / 60)} 分钟` : `${Math.ceil(left)} 秒`
  return reason('locked', `连续失败次数过多，请在 ${span}后再试；也可以通过“找回口令”设置新口令。`)
}

/** The sentences said at the password's field; empty when it is good. */
export const passwordErrors = (password: string, own: readonly (string | null | undefined)[]): string[] =>
  passwordFaults(
    password,
    own.filter((word) => typeof word === 'string'),
  ).map((fault) => passwordSentences[fault])

/** A page of this portal to go on to, or null: never another site, never the doors themselves. */
export function ownPath(wanted: string | null | undefined): string | null {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, 'http://own.test')) return null
  const { origin, pathname, search, hash } = new URL(wanted, 'http://own.test')
  if (origin !== 'http://own.test' || pathname.startsWith('//')) return null
  return /^\/(sign-in|api|home)(\/|$)/.test(pathname) ? null : pathname + search + hash
}
