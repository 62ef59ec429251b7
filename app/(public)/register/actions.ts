'use server'
import { redirect } from 'next/navigation'
import { Register } from '@/lib/account/form'
import { register } from '@/lib/account/register'
import { openAction } from '@/lib/platform/action'

export const send = openAction(Register, register, () => redirect('/register/sent'))
