import { mobileSentence } from '@/lib/account/form'
import type { Actor } from '@/lib/platform/actor'
import type { Account } from '@/lib/platform/prisma/client'
import type { Role } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'

export const EmailTaken = reason('email-taken', '该邮箱已有账号，请在账号列表中查找；一个邮箱只能有一个账号。')
export const MobileTaken = reason('mobile-taken', '该手机号已登记在另一个账号上，请核对号码。')
export const MobileFault = reason('mobile-fault', mobileSentence)
export const IdentityTaken = reason(
  'identity-taken',
  '该证件已登记过账号，一人只能有一个建议人账号。请核对号码，或在账号列表中按姓名查找原账号。',
)
export const OrganisationUnknown = reason(
  'organisation-unknown',
  '没有找到这个名称或统一社会信用代码的已确认单位。请先在“建议单位”中添加或确认。',
)
export const OwnAccount = reason('own-account', '不能对自己的账号执行该操作，请由另一位系统管理员处理。')
const OwnRole = reason('own-role', '不能修改自己的角色，请由另一位系统管理员处理。')
const LastAdministrator = reason(
  'last-administrator',
  '这是最后一个可以登录的系统管理员账号，停用或改换角色后将无人能管理系统。请先建立并启用另一个系统管理员账号。',
)
const ProposerStays = reason(
  'proposer-stays',
  '建议人的账号不能改为工作人员，工作人员的账号也不能改为建议人：本人的建议不应由本人审核。请另建账号。',
)
const AlreadyDisabled = reason('already-disabled', '该账号已经停用，无需重复操作。')
const NotDisabled = reason('not-disabled', '该账号没有停用，无需重新启用。')
const AlreadyActive = reason('already-active', '该账号已经启用或已停用，不需要邀请。忘记口令请本人使用“找回口令”。')
const NoSecondFactor = reason('no-second-factor', '该账号没有启用两步验证，无需重置。')

export type AccountState = 'active' | 'invited' | 'disabled'

/** Never stored: what may be done follows from these two times alone. */
export function accountState(account: Pick<Account, 'disabledAt' | 'emailConfirmedAt'>): AccountState {
  if (account.disabledAt) return 'disabled'
  return account.emailConfirmedAt ? 'active' : 'invited'
}

export const whyNotAdminister = (actor: Actor): Reason | null => (actor.role === 'ADMIN' ? null : NotFound)

type Judged = Pick<Account, 'id' | 'role' | 'disabledAt' | 'emailConfirmedAt' | 'totpConfirmedAt'>
type By = { id: string | null }

/** `otherAdministrators`: how many besides this account can still sign in. `by` without id: the operator at the console. */
export function whyNotDisable(by: By, account: Judged, otherAdministrators: number): Reason | null {
  if (by.id === account.id) return OwnAccount
  if (account.disabledAt) return AlreadyDisabled
  return account.role === 'ADMIN' && otherAdministrators === 0 ? LastAdministrator : null
}

export const whyNotEnable = (account: Judged): Reason | null => (account.disabledAt ? null : NotDisabled)

export function whyNotChangeRole(by: By, account: Judged, role: Role, otherAdministrators: number): Reason | null {
  if (account.role === role) return null
  if (by.id === account.id) return OwnRole
  if (account.role === 'PROPOSER' || role === 'PROPOSER') return ProposerStays
  return account.role === 'ADMIN' && !account.disabledAt && otherAdministrators === 0 ? LastAdministrator : null
}

export const whyNotInviteAgain = (account: Judged): Reason | null =>
  accountState(account) === 'invited' ? null : AlreadyActive

export const whyNotEndSessions = (by: By, account: Judged): Reason | null => (by.id === account.id ? OwnAccount : null)

export function whyNotResetSecondFactor(by: By, account: Judged): Reason | null {
  if (by.id === account.id) return OwnAccount
  return account.totpConfirmedAt ? null : NoSecondFactor
}
