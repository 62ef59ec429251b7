'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { SignIn } from '@/lib/account/form'
import { ownPath } from '@/lib/account/rules'
import { startSession } from '@/lib/account/start-session'
import { openAction } from '@/lib/platform/action'
import { signIn } from '@/lib/platform/auth'
import { keepSession } from '@/lib/platform/keep-session'

export const enter = openAction(
  SignIn,
  async (visitor, input) => ({ ...(await startSession(visitor, input)), next: ownPath(input.next) }),
  async ({ sessionId, next }) => {
    await keepSession(sessionId)
    redirect((next ?? '/home') as Route)
  },
)

export const enterBySingleSignOn = openAction(
  z.object({ next: z.string().optional() }),
  async (_visitor, { next }) => ownPath(next),
  async (next) => {
    await signIn('oidc', { redirectTo: next ? `/sign-in/oidc?next=${encodeURIComponent(next)}` : '/sign-in/oidc' })
    return null
  },
)
