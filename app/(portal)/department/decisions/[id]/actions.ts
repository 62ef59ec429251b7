'use server'
import { revalidatePath } from 'next/cache'
import { RaiseObjection } from '@/lib/decision/form'
import { raiseObjection } from '@/lib/decision/raise-objection'
import { action } from '@/lib/platform/action'

export const object = action(RaiseObjection, raiseObjection, () => {
  revalidatePath('/department/decisions/[id]', 'page')
  return '已提出异议，并已通知省科技厅。'
})
