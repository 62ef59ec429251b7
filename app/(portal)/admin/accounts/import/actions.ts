'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { checkAccounts } from '@/lib/account-import/check-accounts'
import { AccountFile, ImportChoice } from '@/lib/account-import/form'
import { importAccounts } from '@/lib/account-import/import-accounts'
import { action } from '@/lib/platform/action'

export const check = action(AccountFile, checkAccounts, ({ id }) => {
  redirect(`/admin/accounts/import/${id}` as Route)
})
export const apply = action(ImportChoice, importAccounts, ({ id }) => {
  redirect(`/admin/accounts/import/${id}` as Route)
})
