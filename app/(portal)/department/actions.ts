'use server'
import { revalidatePath } from 'next/cache'
import { action } from '@/lib/platform/action'
import { SetSecondReader } from '@/lib/review/form'
import { setSecondReader } from '@/lib/review/set-second-reader'

export const setReader = action(SetSecondReader, setSecondReader, ({ secondReader }) => {
  revalidatePath('/department')
  return secondReader ? '已启用复核，并已通知本部门同事。' : '已停用复核，并已通知本部门同事。'
})
