'use server'
import { revalidatePath } from 'next/cache'
import { action } from '@/lib/platform/action'
import { claimSeveral } from '@/lib/review/claim-several'
import { ClaimSeveral, SaveView, ViewRef } from '@/lib/review/form'
import { removeView } from '@/lib/review/remove-view'
import { saveView } from '@/lib/review/save-view'

const page = '/department/suggestions'

export const claim = action(ClaimSeveral, claimSeveral, ({ claimed, left }) => {
  revalidatePath(page)
  const rest = left.map(({ title, why }) => `《${title}》未领取：${why}`)
  return [`已领取 ${claimed} 份。`, ...rest].join(' ')
})

export const save = action(SaveView, saveView, ({ name }) => {
  revalidatePath(page)
  return `已保存视图“${name}”。`
})

export const remove = action(ViewRef, removeView, () => {
  revalidatePath(page)
  return '已删除视图。'
})
