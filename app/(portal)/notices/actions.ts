'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { markRead } from '@/lib/notice/mark-read'
import { action } from '@/lib/platform/action'

export const readAll = action(z.object({}), markRead, () => {
  revalidatePath('/notices')
  return '已全部标为已读。'
})
