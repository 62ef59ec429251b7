'use server'
import { revalidatePath } from 'next/cache'
import { editCall } from '@/lib/call/edit-call'
import { CallRef, EditBasics } from '@/lib/call/form'
import { publishCall } from '@/lib/call/publish-call'
import { action } from '@/lib/platform/action'

const refreshed = (sentence: string) => {
  revalidatePath('/province/calls', 'layout')
  return sentence
}

export const saveBasics = action(EditBasics, editCall, () => refreshed('基本信息已保存。'))

export const publish = action(CallRef, publishCall, () => refreshed('征集已发布，到开放时间自动开放。'))
