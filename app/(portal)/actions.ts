'use server'
import { redirect } from 'next/navigation'
import { endSession } from '@/lib/account/end-session'
import { departure } from '@/lib/platform/action'
import { signOut } from '@/lib/platform/auth'

export const leave = departure(endSession, async () => {
  await signOut({ redirect: false })
  redirect('/sign-in')
})
