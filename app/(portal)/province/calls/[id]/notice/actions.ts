'use server'
import { revalidatePath } from 'next/cache'
import { editCall } from '@/lib/call/edit-call'
import { EditNotice } from '@/lib/call/form'
import { action } from '@/lib/platform/action'

export const saveNotice = action(EditNotice, editCall, () => {
  revalidatePath('/province/calls', 'layout')
  return '通知全文已保存。'
})
