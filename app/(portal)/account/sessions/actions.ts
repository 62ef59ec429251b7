'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { endOtherSessions } from '@/lib/account/end-other-sessions'
import { OtherSession } from '@/lib/account/form'
import { action } from '@/lib/platform/action'

export const endOne = action(OtherSession, endOtherSessions, () => {
  revalidatePath('/account/sessions')
  return '该设备上的登录已退出。'
})

export const endOthers = action(z.object({}), endOtherSessions, (ended) => {
  revalidatePath('/account/sessions')
  return ended ? `已退出其他 ${ended} 处登录。` : '没有其他登录。'
})
