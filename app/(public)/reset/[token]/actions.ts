'use server'
import { redirect } from 'next/navigation'
import { Reset } from '@/lib/account/form'
import { resetPassword } from '@/lib/account/reset-password'
import { openAction } from '@/lib/platform/action'

export const reset = openAction(Reset, resetPassword, () => redirect('/sign-in?notice=reset'))
