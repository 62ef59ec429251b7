'use server'
import { revalidatePath } from 'next/cache'
import { ReopenDepartment, SetDeadline } from '@/lib/call/form'
import { reopenDepartment } from '@/lib/call/reopen-department'
import { setDepartmentDeadline } from '@/lib/call/set-department-deadline'
import { action } from '@/lib/platform/action'

const refreshed = (sentence: string) => {
  revalidatePath('/province/calls', 'layout')
  return sentence
}

export const setDeadline = action(SetDeadline, setDepartmentDeadline, () => refreshed('建议人截止时间已保存。'))

export const reopen = action(ReopenDepartment, reopenDepartment, () => refreshed('已为该主管部门重新开放报送。'))
