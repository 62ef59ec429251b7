'use server'
import { revalidatePath } from 'next/cache'
import { SetDesk } from '@/lib/duplicate/form'
import { setDesk } from '@/lib/duplicate/set-desk'
import { action } from '@/lib/platform/action'

export const set = action(SetDesk, setDesk, () => {
  revalidatePath('/province/screening', 'layout')
  return '已保存工作方式。'
})
