'use server'
import { revalidatePath } from 'next/cache'
import { changeProfile } from '@/lib/account/change-profile'
import { Profile } from '@/lib/account/form'
import { action } from '@/lib/platform/action'

export const saveProfile = action(Profile, changeProfile, () => {
  revalidatePath('/account')
  return '资料已保存。'
})
