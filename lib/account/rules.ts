import type { Account } from '@/lib/platform/prisma/client'
import { type Reason, reason } from '@/lib/platform/refused'

export const WrongLogin = reason('wrong-login', '邮箱（手机号）或口令不正确。请核对后重试；忘记口令可点击“找回口令”。')
export const NotConfirmed = reason(
  'not-confirmed',
  '邮箱尚未确认。请打开注册时收到的邮件，点击其中的链接；没有收到可在“找回口令”处重新发送。',
)
const Disabled = reason('disabled', '该账号已停用。如有疑问，请联系您的主管部门或系统管理员。')

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
  return reason('locked', `连续登录失败次数过多，请在 ${span}后再试；也可以通过“找回口令”设置新口令。`)
}
