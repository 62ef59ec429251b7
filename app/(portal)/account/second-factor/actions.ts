'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { beginEnrolment } from '@/lib/account/begin-enrolment'
import { confirmEnrolment } from '@/lib/account/confirm-enrolment'
import { dropSecondFactor } from '@/lib/account/drop-second-factor'
import { Code, DropSecondFactor } from '@/lib/account/form'
import { recoveryCodesSentence } from '@/lib/account/labels'
import { action } from '@/lib/platform/action'

export const begin = action(z.object({}), beginEnrolment, () => {
  revalidatePath('/account/second-factor')
  return null
})

export const confirm = action(Code, confirmEnrolment, recoveryCodesSentence)

export const drop = action(DropSecondFactor, dropSecondFactor, () => {
  revalidatePath('/account/second-factor')
  return '两步验证已停用。'
})
