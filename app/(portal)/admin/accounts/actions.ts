'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { refreshed } from '@/app/(portal)/refreshed'
import { createAccount } from '@/lib/administration/create-account'
import { disableAccount } from '@/lib/administration/disable-account'
import { editAccount } from '@/lib/administration/edit-account'
import { enableAccount } from '@/lib/administration/enable-account'
import { endAccountSessions } from '@/lib/administration/end-account-sessions'
import { AccountDecision, AccountEdit, AccountRef, NewAccount } from '@/lib/administration/form'
import { resendInvitation } from '@/lib/administration/resend-invitation'
import { resetSecondFactor } from '@/lib/administration/reset-second-factor'
import { action } from '@/lib/platform/action'

export const create = action(NewAccount, createAccount, ({ id }) => {
  redirect(`/admin/accounts/${id}` as Route)
})
export const edit = action(AccountEdit, editAccount, () => refreshed('已保存。'))
export const disable = action(AccountDecision, disableAccount, (sessions) =>
  refreshed(`已停用，并退出了 ${sessions} 个登录。`),
)
export const enable = action(AccountRef, enableAccount, () => refreshed('已重新启用。'))
export const endSessions = action(AccountRef, endAccountSessions, (sessions) =>
  refreshed(`已退出 ${sessions} 个登录。`),
)
export const invite = action(AccountRef, resendInvitation, () => refreshed('邀请邮件已重新发出，原来的链接作废。'))
export const resetFactor = action(AccountDecision, resetSecondFactor, () => refreshed('已重置，并已邮件告知本人。'))
