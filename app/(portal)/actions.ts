'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { endSession } from '@/lib/account/end-session'
import { action } from '@/lib/platform/action'
import { signOut } from '@/lib/platform/auth'

export const leave = action(z.object({}), endSession, async () => {
  await signOut({ redirect: false })
  redirect('/sign-in')
})
