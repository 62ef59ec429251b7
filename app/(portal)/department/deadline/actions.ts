'use server'
import { revalidatePath } from 'next/cache'
import { SetDeadline } from '@/lib/call/form'
import { setDepartmentDeadline } from '@/lib/call/set-department-deadline'
import { action } from '@/lib/platform/action'

export const setOwnDeadline = action(SetDeadline, setDepartmentDeadline, () => {
  revalidatePath('/department', 'layout')
  return '本部门的建议人截止时间已保存，对本部门的建议人立即生效。'
})
