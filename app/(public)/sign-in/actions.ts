'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { SignIn } from '@/lib/account/form'
import { startSession } from '@/lib/account/start-session'
import { openAction } from '@/lib/platform/action'
import { signIn } from '@/lib/platform/auth'
import { issueTicket } from '@/lib/platform/sign-in-ticket'

export const enter = openAction(SignIn, startSession, async ({ sessionId }) => {
  await signIn('credentials', { ticket: issueTicket(sessionId, Date.now()), redirect: false })
  redirect('/home' as Route)
})
