'use server'
import { redirect } from 'next/navigation'
import { confirmEmail } from '@/lib/account/confirm-email'
import { Confirm } from '@/lib/account/form'
import { openAction } from '@/lib/platform/action'

export const confirm = openAction(Confirm, confirmEmail, () => redirect('/sign-in?notice=confirmed'))
