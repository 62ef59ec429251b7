'use server'
import { revalidatePath } from 'next/cache'
import { closeCall } from '@/lib/call/close-call'
import { editCall } from '@/lib/call/edit-call'
import { extendCall } from '@/lib/call/extend-call'
import { CloseCall, EditTimes, ExtendCall, SetRehearsalClock } from '@/lib/call/form'
import { setRehearsalClock } from '@/lib/call/set-rehearsal-clock'
import { action } from '@/lib/platform/action'

const refreshed = (sentence: string) => {
  revalidatePath('/province/calls', 'layout')
  return sentence
}

export const saveTimes = action(EditTimes, editCall, () => refreshed('时间已保存。'))

export const extend = action(ExtendCall, extendCall, () => refreshed('已延期，公开页面随即显示新的截止时间。'))

export const close = action(CloseCall, closeCall, () => refreshed('征集已结束。'))

export const setClock = action(SetRehearsalClock, setRehearsalClock, () => refreshed('演练时钟已设定。'))
