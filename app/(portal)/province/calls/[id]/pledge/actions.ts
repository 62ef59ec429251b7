'use server'
import { revalidatePath } from 'next/cache'
import { addPledge } from '@/lib/call/add-pledge'
import { AddPledge } from '@/lib/call/form'
import { action } from '@/lib/platform/action'

export const add = action(AddPledge, addPledge, () => {
  revalidatePath('/province/calls', 'layout')
  return '新的一版承诺书已生效；已经签署的仍以签署时的版本为准。'
})
