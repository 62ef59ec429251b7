'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { Code } from '@/lib/account/form'
import { proveSecondFactor } from '@/lib/account/prove-second-factor'
import { ownPath } from '@/lib/account/rules'
import { openAction } from '@/lib/platform/action'
import { Refused, SignInFirst } from '@/lib/platform/refused'
import { currentSession } from '@/lib/platform/session'

export const prove = openAction(
  Code,
  async (_visitor, input) => {
    const session = await currentSession()
    if (!session) throw new Refused(SignInFirst)
    if (session.standing === 'code') await proveSecondFactor(session.arrival, input)
    return ownPath(input.next)
  },
  (next) => redirect((next ?? '/home') as Route),
)
