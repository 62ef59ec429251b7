'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { beginEnrolment } from '@/lib/account/begin-enrolment'
import { confirmEnrolment } from '@/lib/account/confirm-enrolment'
import { Code } from '@/lib/account/form'
import { recoveryCodesSentence } from '@/lib/account/labels'
import { openAction } from '@/lib/platform/action'
import { Refused, SignInFirst } from '@/lib/platform/refused'
import { currentSession } from '@/lib/platform/session'

export const begin = openAction(
  z.object({}),
  async () => {
    const session = await currentSession()
    if (session?.standing !== 'enrolment') throw new Refused(SignInFirst)
    await beginEnrolment(session.arrival)
  },
  () => {
    revalidatePath('/sign-in/enrol')
    return null
  },
)

export const confirm = openAction(
  Code,
  async (_visitor, input) => {
    const session = await currentSession()
    if (session?.standing !== 'enrolment') throw new Refused(SignInFirst)
    return confirmEnrolment(session.arrival, input)
  },
  recoveryCodesSentence,
)
